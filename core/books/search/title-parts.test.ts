import { expect, it } from "vitest";
import { titleParts } from "./title-parts.ts";

it.each([
  ["Chapter 42. The Whiteness of the Whale.", ["Chapter 42.", "The Whiteness of the Whale."]],
  ["Chapter Two: The Red Island", ["Chapter Two:", "The Red Island"]],
  ["Erstes Kapitel. Im Wald", ["Erstes Kapitel.", "Im Wald"]],
  ["第三章 風の音", ["第三章", "風の音"]],
  ["Chapter 7", []],
  ["Loomings", []],
  ["Epilogue", []],
])("%s may be called by its parts", (title, parts) => {
  expect(titleParts(title)).toEqual([title, ...parts]);
});
