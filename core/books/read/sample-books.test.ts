import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readBook } from "./read-book-file.ts";
import { withFile } from "./read-bytes.fixture.ts";

const root = new URL("../../../", import.meta.url);
const sample = (name: string) => fileURLToPath(new URL(`samples/${name}`, root));
const script = fileURLToPath(new URL("scripts/build-sample-epub.ts", root));

describe("the sample story", () => {
  it("is the same book as Markdown and as EPUB", async () => {
    const markdown = await readBook(sample("the-lamplighters-map.md"), { fileName: "a.md" });
    const epub = await readBook(sample("the-lamplighters-map.epub"), { fileName: "a.epub" });
    expect(epub).toMatchObject({ title: "The Lamplighter's Map", author: "the Litink authors", language: "en" });
    expect({ ...epub.structure }).toEqual({ ...markdown.structure });
    expect(epub.chapters).toEqual(markdown.chapters);
    expect([markdown.title, markdown.author]).toEqual([epub.title, epub.author]);
    expect(epub.chapters.map((chapter) => chapter.title)).toEqual([
      "Chapter One: The Dark Lamp",
      "Chapter Two: The Red Island",
      "Chapter Three: Two Lights",
    ]);
    expect(epub.cover?.contentType).toBe("image/png");
    expect(epub.leftOut).toEqual([]);
  });

  it("has as its EPUB what the script makes, byte by byte, in every time zone", async () => {
    const committed = await readFile(sample("the-lamplighters-map.epub"));
    await withFile("", async (path) => {
      await promisify(execFile)(process.execPath, [script, path], { env: { ...process.env, TZ: "Pacific/Auckland" } });
      expect(committed.equals(await readFile(path))).toBe(true);
    });
  });
});
