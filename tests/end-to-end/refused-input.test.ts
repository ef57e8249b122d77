import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asService } from "#core/db/index.ts";
import { problemIn } from "#core/http/errors.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import type { Report } from "#local/commands/report.ts";
import { produceFilm } from "#local/production/produce-film.ts";
import { newHome } from "./command.ts";

const home = newHome();
const silent: Report = { stage() {}, progress() {}, done() {}, note() {}, clear() {} };
let cloud: Cloud;

beforeAll(async () => {
  cloud = await startCloud(home);
});
afterAll(async () => {
  await cloud.close();
  rmSync(home, { recursive: true, force: true });
});

/** What a person is told who wants a film of this file. */
async function told(name: string, bytes: Uint8Array | string, chapter: number | null = null) {
  const book = join(home, name);
  writeFileSync(book, bytes);
  try {
    const out = () => join(home, "film.mp4");
    await produceFilm(
      cloud,
      { book, chapter, aspect: "16:9", maxSeconds: 20, out },
      silent,
      new AbortController().signal,
    );
  } catch (thrown) {
    const problem = problemIn(thrown);
    if (!problem) throw thrown;
    return { code: problem.code, sentence: problem.message };
  }
  return { code: "none", sentence: "" };
}

const CONTAINER = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
  <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const OPF = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:title>A Book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
  <spine><itemref idref="a"/></spine></package>`;
const PAGE = `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Chapter 1</h1><p>It was a dark night.</p></body></html>`;

function epub(files: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "book.opf": strToU8(OPF),
    "a.xhtml": strToU8(PAGE),
    ...files,
  });
}

const refusals: readonly (readonly [what: string, name: string, bytes: () => Uint8Array | string, code: RegExp])[] = [
  [
    "a file that is no book",
    "photo.epub",
    () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 97) % 251),
    /^not-a-book$/,
  ],
  ["an empty file", "empty.epub", () => "", /^book-empty$/],
  ["a truncated EPUB", "half.epub", () => epub().slice(0, 400), /^book-broken$/],
  [
    "a zip bomb",
    "bomb.epub",
    () => epub({ "a.xhtml": new Uint8Array(200 * 1024 * 1024) }),
    /^book-(too-large|unsafe)$/,
  ],
  [
    "a book with DRM",
    "drm.epub",
    () =>
      epub({
        "META-INF/encryption.xml": strToU8(`<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
          <EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
          <CipherData><CipherReference URI="a.xhtml"/></CipherData></EncryptedData></encryption>`),
      }),
    /^book-protected$/,
  ],
  [
    "one with an external entity",
    "xxe.epub",
    () =>
      epub({
        "book.opf": strToU8(
          `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${OPF.replace("A Book", "&x;")}`,
        ),
      }),
    /^book-unsafe$/,
  ],
  ["one with a path outside", "outside.epub", () => epub({ "../../outside.xhtml": strToU8(PAGE) }), /^book-unsafe$/],
  [
    "a book without text",
    "blank.epub",
    () => epub({ "a.xhtml": strToU8("<html><body><p> </p></body></html>") }),
    /^no-text-found$/,
  ],
];

describe("a book that cannot be filmed", () => {
  it.each(refusals)("%s is refused in one sentence", async (_, name, bytes, code) => {
    const { code: found, sentence } = await told(name, bytes());
    expect(found).toMatch(code);
    expect(sentence).toMatch(/^[A-Z].{15,300}\.$/s);
    expect(sentence).not.toMatch(/node_modules|\n\s+at |\.ts:|undefined|\{\w+\}/);
  });

  it("leaves a failed book with its reason, and nothing half-read", async () => {
    await told("broken-again.epub", epub().slice(0, 380));
    const { rows } = await asService((trx) =>
      sql<{ status: string; error: { code: string } | null; chapters: number; structures: number }>`
        select status, metadata->'error' as error,
          (select count(*) from chapters where book_id = books.id) as chapters,
          (select count(*) from book_structure where book_id = books.id) as structures
        from books`.execute(trx),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows.filter(({ status }) => status === "failed")) {
      expect(row.error?.code).toMatch(/^[a-z-]+$/);
      expect([row.chapters, row.structures]).toEqual([0, 0]);
    }
    expect(rows.map(({ status }) => status)).not.toContain("processing");
  });

  it("is refused the same way when it is tried again", async () => {
    const first = await told("again.epub", epub().slice(0, 390));
    expect(await told("again.epub", epub().slice(0, 390))).toEqual(first);
  });

  it("says that there is no file", async () => {
    const out = () => join(home, "film.mp4");
    const book = join(home, "nowhere.epub");
    const production = { book, chapter: null, aspect: "16:9", maxSeconds: null, out } as const;
    await expect(produceFilm(cloud, production, silent, new AbortController().signal)).rejects.toMatchObject({
      code: "file-not-found",
    });
  });

  it("says which chapters there are when one is asked for that is not there", async () => {
    const { code, sentence } = await told(
      "short.md",
      "# A Tale\n\n## One\n\nIt was night. A man came in.\n\n## Two\n\nHe left.\n",
      9,
    );
    expect(code).toBe("no-such-chapter");
    expect(sentence).toContain("2");
  });
});
