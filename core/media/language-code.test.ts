import { describe, expect, it } from "vitest";
import { languageCode } from "./language-code.ts";

describe("the language of a stream", () => {
  it.each([
    ["en", "eng"],
    ["en-GB", "eng"],
    ["pt_BR", "por"],
    ["zh-Hant-TW", "zho"],
    ["DE", "deu"],
    ["grc", "grc"],
    ["xx", "und"],
    ["", "und"],
  ])("is that of the tag %s: %s", (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });
});
