import { describe, expect, it } from "vitest";
import { packBomb } from "../archive/pack-bomb.fixture.ts";
import { readBytes } from "../read-bytes.fixture.ts";
import { makeDocx, makeRawDocx } from "./make-docx.fixture.ts";
import {
  based,
  item,
  list,
  p,
  paragraphsOf,
  prose,
  relationshipTo,
  style,
  styled,
  xmlOf,
} from "./word-markup.fixture.ts";

const MEBIBYTE = 2 ** 20;

/** A Compound File whose directory has entries of these names. */
function compoundFile(...names: string[]): Buffer {
  const file = Buffer.alloc(4096);
  Buffer.from("D0CF11E0A1B11AE1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(2, 48);
  for (const [index, name] of names.entries()) file.write(`${name}\0`, 3 * 512 + index * 128, "utf16le");
  return file;
}

const doctype = (entity: string) => `<!DOCTYPE x [${entity}]>${xmlOf("&x;")}`;

describe("a Word document that is broken or means harm", () => {
  it.each<[what: string, code: string, make: () => Uint8Array | Promise<Uint8Array>]>([
    [
      "lacks its text",
      "book-broken",
      () => makeRawDocx({ body: "", styles: "", files: { "word/document.xml": null } }),
    ],
    ["has nothing in it", "no-text-found", () => makeRawDocx({ body: p("") })],
    ["holds no document", "no-text-found", () => makeRawDocx({ body: "", files: { "word/document.xml": "Hello" } })],
    ["is no XML any more", "book-broken", () => makeRawDocx({ body: "<w:p <w:r><w:t>One</w:t></w:r></w:p>" })],
    ["names letters that do not exist", "book-broken", () => makeRawDocx({ body: p("&nothing;") })],
    ["has a password", "book-protected", () => compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage")],
    ["is of the old kind", "not-a-book", () => compoundFile("Root Entry", "WordDocument")],
    ["is cut off in its head", "not-a-book", () => compoundFile("WordDocument").subarray(0, 40)],
    [
      "has no end",
      "book-broken",
      async () => (await makeDocx({ chapters: [{ paragraphs: [prose] }] })).subarray(0, 3000),
    ],
    ["nests without end", "book-unsafe", () => makeRawDocx({ body: "<w:tbl><w:tr><w:tc>".repeat(30_000) })],
    [
      "reaches for a file by an entity",
      "book-unsafe",
      () =>
        makeRawDocx({ body: "", files: { "word/document.xml": doctype('<!ENTITY x SYSTEM "file:///etc/passwd">') } }),
    ],
    [
      "declares entities in its styles",
      "book-unsafe",
      () => makeRawDocx({ body: p("x"), files: { "word/styles.xml": doctype('<!ENTITY x "x">') } }),
    ],
    [
      "is a bomb of 1 MB that unpacks to 1 GiB",
      "book-unsafe",
      () => packBomb(["[Content_Types].xml", ...Array.from({ length: 15 }, (_, i) => `word/${i}.xml`)], 64 * MEBIBYTE),
    ],
  ])("that %s is refused as %s", async (_, code, make) => {
    await expect(readBytes(await make(), "book.docx")).rejects.toMatchObject({ code });
  });

  it("has macros that nobody looks at, and links to other files that nobody opens", async () => {
    const files = {
      "word/vbaProject.bin": new Uint8Array(100),
      "word/_rels/document.xml.rels": relationshipTo("file:///etc/passwd"),
    };
    expect(await paragraphsOf({ body: p("Hello."), files })).toEqual(["Hello."]);
  });

  it("ends where styles are based on each other, lists on no level, and names are missing", async () => {
    const styles = `${style("a", "A", based("b"))}${style("b", "B", based("a"))}<w:style/>`;
    const numbering = `${list(1, '<w:lvl w:ilvl="99"/><w:lvl/>')}<w:num w:numId="2"><w:abstractNumId w:val="404"/></w:num>`;
    const body =
      styled("a", "One.") + item("Two.", 1) + item("Three.", 2, 77) + item("Four.", 3) + styled("zzz", "Five.");
    expect(await paragraphsOf({ body, styles, numbering })).toEqual(["One.", "Two.", "Three.", "Four.", "Five."]);
  });
});
