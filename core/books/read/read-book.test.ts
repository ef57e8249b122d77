import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Problem, problemIn } from "#core/http/errors.ts";
import { makeEpub } from "./make-epub.fixture.ts";
import { readBookInWorker } from "./read-book.ts";
import { readBook } from "./read-book-file.ts";
import { readBytes, withFile } from "./read-bytes.fixture.ts";

const sample = readFileSync(fileURLToPath(new URL("../../../samples/the-lamplighters-map.epub", import.meta.url)));
const reasonOf = (content: Uint8Array | string) =>
  readBytes(content).then(
    () => "read",
    (error: unknown) => problemIn(error)?.message ?? String(error),
  );

describe("a file that is no book", () => {
  it.each([
    [`${"\0".repeat(60)}BOOKMOBI`, "it is a Kindle book (MOBI or AZW)"],
    ["{\\rtf1\\ansi Hello}", "it is an RTF document"],
    ["<!DOCTYPE html>\n<html><p>Hello</p></html>", "it is a web page (HTML)"],
    [Buffer.from("89504e470d0a1a0a", "hex"), "it is a picture"],
    [Buffer.from([1, 2, 3, 4, 0, 0, 0, 200, 201]), "it holds data that is no text"],
    [Buffer.from(`${"x".repeat(70_000)}\0\x01\x02`), "it holds data that is no text"],
  ])("is refused with what it is", async (content, reason) => {
    expect(await reasonOf(content)).toBe(
      `This file is no book that can be read: ${reason}. EPUB, PDF, DOCX, Markdown and plain text can.`,
    );
  });

  it.each([
    ["", "book-empty"],
    [" \n\t\n", "book-empty"],
    ["***\n\n---", "no-text-found"],
  ])("is refused if all it holds is %j", async (content, code) => {
    await expect(readBytes(content)).rejects.toMatchObject({ code });
  });

  it("is refused if it is a folder or not there", async () => {
    await expect(readBook(tmpdir(), { fileName: "a" })).rejects.toMatchObject({ code: "not-a-book" });
    await expect(readBook("/no/such/file", { fileName: "a" })).rejects.toMatchObject({ code: "file-not-found" });
  });
});

describe("reading a book in a process of its own", () => {
  it("gives the same as reading it here", async () => {
    await withFile(sample, async (path) => {
      expect(await readBookInWorker(path, { fileName: "a" })).toEqual(await readBook(path, { fileName: "a" }));
    });
  });

  it("throws the same problems", async () => {
    await withFile(makeEpub({ files: { "META-INF/rights.xml": "" } }), async (path) => {
      const thrown = await readBookInWorker(path, { fileName: "a" }).catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(Problem);
      expect(thrown).toMatchObject({ code: "book-protected", status: 422, message: expect.stringContaining("DRM") });
    });
  });
});

/** Changes bytes: replaces, cuts out and repeats stretches of them. */
const changes = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .constantFrom("<", "</", "<p>", "]]>", "<!--", "&#0;", "&#xD800;", '"', "../", "<ol>", "<![CDATA[", "\u0000")
        .map((text) => Buffer.from(text)),
    ),
    times: fc.constantFrom(1, 1, 1, 300),
  }),
  { minLength: 1, maxLength: 6 },
);
type Change = { place: number; length: number; put: Uint8Array; times: number };

function change(bytes: Uint8Array, list: readonly Change[]): Buffer {
  return list.reduce((changed, { place, length, put, times }) => {
    const at = Math.floor(place * changed.length);
    const repeated = Array.from({ length: times }, () => put);
    return Buffer.concat([changed.subarray(0, at), ...repeated, changed.subarray(at + length)]);
  }, Buffer.from(bytes));
}

async function isBookOrProblem(bytes: Uint8Array): Promise<void> {
  try {
    const book = await readBytes(bytes);
    expect(book.chapters.length).toBeGreaterThan(0);
    for (const { title, paragraphs } of book.chapters) {
      expect(title).not.toBe("");
      for (const text of paragraphs)
        expect(text.isWellFormed() && text.trim() !== "" && !text.includes("\0")).toBe(true);
    }
  } catch (error) {
    if (!problemIn(error)) throw error;
  }
}

describe("a file that was changed at random", () => {
  it("is a book or a problem, where the archive was changed", async () => {
    const property = fc.asyncProperty(changes, (list) => isBookOrProblem(change(sample, list)));
    await fc.assert(property, { numRuns: 200, seed: 20_260_101 });
  });

  it("is a book or a problem, where the files in it were changed", async () => {
    const files = Object.entries(unzipSync(sample)).filter(([name]) => name !== "mimetype");
    const property = fc.asyncProperty(
      fc.array(changes, { minLength: files.length, maxLength: files.length }),
      fc.nat(),
      async (lists, which) => {
        const changed: Zippable = {};
        for (const [index, [name, bytes]] of files.entries()) {
          // Mostly one file, so that the others are reached.
          changed[name] = index === which % (files.length + 2) ? change(bytes, lists[index] ?? []) : bytes;
        }
        await isBookOrProblem(zipSync(changed));
      },
    );
    await fc.assert(property, { numRuns: 150, seed: 20_260_102 });
  });

  it("is a book or a problem, whatever text it is", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            "# ",
            "CHAPTER I",
            "\n",
            "\n\n",
            "    ",
            "Once upon a time ",
            "* * *",
            "---",
            "|",
            "`",
            "[^1]: ",
            "<b>",
            "\t",
            "_a_ ",
          ),
        )
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, (content) => isBookOrProblem(Buffer.from(content))),
      { numRuns: 250, seed: 20_260_103 },
    );
  });
});
