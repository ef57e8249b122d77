import { constants, deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemIn } from "#core/http/errors.ts";
import { readBookInWorker } from "../read-book.ts";
import { readBytes, withFile } from "../read-bytes.fixture.ts";
import { makePdf } from "./make-pdf.fixture.ts";
import { makeRawPdf, type RawLine } from "./make-raw-pdf.fixture.ts";
import { makeScan } from "./make-scan.fixture.ts";

const lines: RawLine[] = ["The lamp was dark, and nobody in the village", "knew why."].map((text, index) => ({
  text,
  x: 50,
  y: 500 - 14 * index,
  size: 12,
}));
const said = ["The lamp was dark, and nobody in the village knew why."];
const chapters = ["One", "Two", "Three"].map((title) => ({ title, paragraphs: ["The lamp was dark. ".repeat(20)] }));
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const problemOf = (bytes: Uint8Array) =>
  readBytes(bytes).then(
    () => ({ code: "read", message: "" }),
    (error: unknown) => problemIn(error) ?? { code: String(error), message: "" },
  );

/** A stream of so many MiB of spaces, packed; its blocks are all alike, so that it packs well once more. */
function packSpaces(mebibytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(2 ** 20, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const [head, block] = [packed.subarray(0, 2), packed.subarray(2)];
  const end = Buffer.from([3, 0]);
  return Buffer.concat([head, ...Array.from({ length: mebibytes }, () => block), end]);
}

describe("a PDF that is no book", () => {
  it("is told by its first bytes, wherever in the first 1,024 they stand, and never by its name", async () => {
    const bytes = makeRawPdf({ pages: [lines] });
    expect((await readBytes(bytes, "book.txt")).format).toBe("pdf");
    expect((await readBytes(Buffer.concat([Buffer.from(`${" ".repeat(900)}\n`), bytes]))).format).toBe("pdf");
    expect((await readBytes("A PDF begins with %PDF-1.7, as everybody knows.", "book.pdf")).format).toBe("text");
  });

  it("is refused with what to do, if it is a scan without text", async () => {
    const { code, message } = await problemOf(await makeScan(3));
    expect(code).toBe("no-text-found");
    expect(message).toMatch(/text recognition/);
  });

  it("is refused if it needs a password", async () => {
    expect(await problemOf(await makePdf({ chapters, password: "lamp" }))).toMatchObject({ code: "book-protected" });
  });

  it.each([
    ["a head alone", Buffer.from("%PDF-1.7\n%âãÏÓ")],
    ["a half", makePdf({ chapters }).then((bytes) => bytes.subarray(0, bytes.length / 2))],
  ])("is refused as damaged, if it is %s", async (_, bytes) => {
    expect(await problemOf(await bytes)).toMatchObject({ code: "book-broken" });
  });
});

describe("a PDF that is too large", () => {
  it("is refused if it is made of a million objects, without opening it", async () => {
    const bytes = makeRawPdf({ pages: [lines], objects: Array.from({ length: 600_000 }, () => "null") });
    expect((await problemOf(bytes)).message).toContain("more than 500,000 objects");
  });

  it("is refused if it only says so", async () => {
    const bytes = latin(makeRawPdf({ pages: [lines] })).replace(/\/Size \d+/, "/Size 1000000");
    expect((await problemOf(Buffer.from(bytes, "latin1"))).message).toContain("more than 500,000 objects");
  });

  it("is refused if it has more than 5,000 pages", async () => {
    const { message } = await problemOf(makeRawPdf({ pages: Array.from({ length: 5001 }, () => []) }));
    expect(message).toContain("more than 5,000 pages");
  });

  it("is refused if a page holds a million characters", async () => {
    const page = Array.from({ length: 1200 }, (_, index) => ({
      text: "a".repeat(900),
      x: 9,
      y: index % 590,
      size: 0.5,
    }));
    expect((await problemOf(makeRawPdf({ pages: [page] }))).message).toContain("more than a million characters");
  });

  it("is ended by the guard of its process, if a few kilobytes unpack to gigabytes", async () => {
    const packed = deflateSync(packSpaces(4096));
    const [head = "", tail = ""] = latin(makeRawPdf({ pages: [[]] })).split("<</Length 0>>\nstream\n\nendstream");
    const stream = `<</Length ${packed.length}/Filter[/FlateDecode/FlateDecode]>>\nstream\n${latin(packed)}\nendstream`;
    const bytes = Buffer.from(head + stream + tail, "latin1");
    expect(bytes.length).toBeLessThan(20_000);
    await withFile(bytes, async (path) => {
      await expect(readBookInWorker(path, { fileName: "book" })).rejects.toMatchObject({
        code: "book-too-large",
        message: expect.stringContaining("memory"),
      });
    });
  });
});

describe("a PDF that is damaged in places", () => {
  it("is read but for the pages that are, which are listed", async () => {
    const bytes = latin(makeRawPdf({ pages: [lines, lines] })).replace("13 0 obj", "13 0 obx");
    const book = await readBytes(Buffer.from(bytes, "latin1"));
    expect(book.chapters[0]?.paragraphs).toEqual(said);
    expect(book.leftOut).toEqual([{ what: "Page 2", reason: "The file is damaged there.", characters: 0 }]);
  });

  it("sets nothing that stands miles beside the page", async () => {
    const far = { text: "Far away", x: 1e9, y: 400, size: 12 };
    expect((await readBytes(makeRawPdf({ pages: [[...lines, far]] }))).chapters[0]?.paragraphs).toEqual(said);
  });
});

describe("a PDF with more in it than text", () => {
  it("is read without running its scripts or opening what it refers to", async () => {
    const bytes = makeRawPdf({
      pages: [lines],
      catalogue: "/OpenAction 10 0 R /AcroForm<</XFA 11 0 R/Fields[]>>",
      objects: ["<</S/JavaScript/JS(while\\(true\\){})/Next<</S/URI/URI(http://192.0.2.1/)>>>>", "(<xdp/>)"],
    });
    expect((await readBytes(bytes)).chapters[0]?.paragraphs).toEqual(said);
  });

  it("is read if its outline goes round in circles or leads nowhere", async () => {
    const bytes = makeRawPdf({
      pages: [lines],
      catalogue: "/Outlines 10 0 R",
      objects: ["<</First 11 0 R>>", "<</Title(A)/Dest[99 0 R/Fit]/Next 11 0 R/First 10 0 R>>"],
    });
    expect((await readBytes(bytes)).chapters[0]?.paragraphs).toEqual(said);
  });
});

describe("a PDF that was changed at random", () => {
  it("is a book or a problem", async () => {
    const sound = Buffer.from(await makePdf({ chapters, outline: true, title: "The Dark Lamp" }));
    const change = fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 60 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc
          .constantFrom("<<", ">>", "[", "obj", "endobj", "stream", "0 R", "/Kids", "/Count -1", "99999999999", "%%EOF")
          .map((text) => new Uint8Array(Buffer.from(text))),
      ),
    });
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const changed = changes.reduce((bytes, { place, cut, put }) => {
        const at = Math.floor(place * bytes.length);
        return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
      }, sound);
      expect((await problemOf(changed)).code).toMatch(/^(?:read|book-|not-a-book|no-text-found)/);
    });
    await fc.assert(property, { numRuns: 150, seed: 20_260_104 });
  });
});
