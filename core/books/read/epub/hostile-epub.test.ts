import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { packBomb } from "../archive/pack-bomb.fixture.ts";
import { makeEpub } from "../make-epub.fixture.ts";
import { readBytes } from "../read-bytes.fixture.ts";

const MEBIBYTE = 2 ** 20;

/** Where the entry of a file begins in the central directory of an archive. */
function directoryEntry(zip: Buffer, name: string): number {
  const at = zip.lastIndexOf(name) - 46;
  expect(zip.readUInt32LE(at)).toBe(0x02014b50);
  return at;
}

/** An archive in which a file says that it is smaller than it is, in both of its headers. */
function withFalseSize(name: string, size: number): Buffer {
  const zip = Buffer.from(makeEpub({ pages: { [name]: `<p>${"All work and no play. ".repeat(20_000)}</p>` } }));
  zip.writeUInt32LE(size, directoryEntry(zip, `OPS/${name}`) + 24);
  return zip;
}

function withPassword(): Buffer {
  const zip = Buffer.from(makeEpub());
  zip.writeUInt16LE(1, directoryEntry(zip, "OPS/one.xhtml") + 8);
  return zip;
}

function withDamage(): Buffer {
  const zip = Buffer.from(makeEpub({ pages: { "one.xhtml": `<p>${"The lamp went out. ".repeat(200)}</p>` } }));
  const at = zip.indexOf("OPS/one.xhtml") + 40;
  for (let index = at; index < at + 20; index++) zip[index] = (zip[index] ?? 0) ^ 0xff;
  return zip;
}

const encryption = (algorithm: string) => `<encryption><enc:EncryptedData>
  <enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherReference URI="OPS/one.xhtml"/></enc:EncryptedData></encryption>`;

const laughs = Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`);

const hostile: readonly (readonly [what: string, code: string, make: () => Uint8Array])[] = [
  ["is cut off", "book-broken", () => makeEpub().subarray(0, 600)],
  ["begins like an archive and is none", "book-broken", () => strToU8(`PK\x03\x04${"x".repeat(500)}`)],
  ["is an archive of nothing", "not-a-book", () => zipSync({})],
  ["is an archive of other things", "not-a-book", () => zipSync({ "notes.txt": strToU8("Hello") })],
  ["is a Word document", "not-a-book", () => zipSync({ "word/document.xml": strToU8("<w/>") })],
  ["has a damaged page", "book-broken", withDamage],
  ["lacks its package", "book-broken", () => makeEpub({ files: { "OPS/book.opf": null } })],
  ["lists no pages", "book-broken", () => makeEpub({ files: { "OPS/book.opf": "<package/>" } })],
  ["names no package", "book-broken", () => makeEpub({ files: { "META-INF/container.xml": "<container/>" } })],
  ["has pictures only", "no-text-found", () => makeEpub({ pages: { "a.xhtml": "<img src='a.jpg' alt='Page 1'/>" } })],
  [
    "holds fonts only",
    "no-text-found",
    () =>
      makeEpub({
        files: {
          "OPS/book.opf":
            '<package><manifest><item id="f" href="f.otf" media-type="font/otf"/></manifest><spine><itemref idref="f"/></spine></package>',
          "OPS/f.otf": "OTTO",
          "META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding"),
        },
      }),
  ],
  ["has no pages that exist", "book-broken", () => makeEpub({ files: { "OPS/one.xhtml": null } })],
  [
    "is encrypted",
    "book-protected",
    () => makeEpub({ files: { "META-INF/encryption.xml": encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc") } }),
  ],
  [
    "says nothing of how it is encrypted",
    "book-protected",
    () => makeEpub({ files: { "META-INF/encryption.xml": "<encryption><EncryptedData/></encryption>" } }),
  ],
  ["has rights of Adobe", "book-protected", () => makeEpub({ files: { "META-INF/rights.xml": "<rights/>" } })],
  ["has rights of Apple", "book-protected", () => makeEpub({ files: { "META-INF/sinf.xml": "<sinf/>" } })],
  ["has a password", "book-protected", withPassword],
  [
    "reaches for a file by an entity",
    "book-unsafe",
    () =>
      makeEpub({
        doctype: '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
        metadata: "<dc:title>&xxe;</dc:title>",
      }),
  ],
  [
    "laughs a billion times",
    "book-unsafe",
    () => makeEpub({ doctype: `<!DOCTYPE x [<!ENTITY a0 "ha">${laughs.join("")}]>` }),
  ],
  [
    "declares entities on a page",
    "book-unsafe",
    () =>
      makeEpub({
        pages: { "a.xhtml": '<!DOCTYPE html [<!ELEMENT p ANY><!ENTITY x SYSTEM "x">]><html><p>&x;</p></html>' },
      }),
  ],
  ["has a file above its root", "book-unsafe", () => makeEpub({ files: { "../../evil.txt": "x" } })],
  ["has a file at an absolute path", "book-unsafe", () => makeEpub({ files: { "/etc/evil.txt": "x" } })],
  ["has a path with backslashes", "book-unsafe", () => makeEpub({ files: { "..\\evil.txt": "x" } })],
  [
    "has a symbolic link",
    "book-unsafe",
    () => makeEpub({ files: { "OPS/link": [strToU8("/etc/passwd"), { os: 3, attrs: (0o120777 << 16) >>> 0 }] } }),
  ],
  [
    "lists a page above its root",
    "book-unsafe",
    () => makeEpub({ manifest: '<item id="x" href="../../../etc/passwd"/>' }),
  ],
  [
    "lists a page above its root in disguise",
    "book-unsafe",
    () => makeEpub({ manifest: '<item id="x" href="%2e%2e/%2e%2e/etc/passwd"/>' }),
  ],
  [
    "lists a page of this machine",
    "book-unsafe",
    () => makeEpub({ manifest: '<item id="x" href="file:///etc/passwd"/>' }),
  ],
  [
    "is a bomb of one file",
    "book-too-large",
    () => makeEpub({ files: { "OPS/one.xhtml": new Uint8Array(65 * MEBIBYTE) } }),
  ],
  [
    "is a smaller bomb",
    "book-unsafe",
    () => makeEpub({ files: { "OPS/one.xhtml": new Uint8Array(20 * MEBIBYTE).fill(97) } }),
  ],
  [
    "is a bomb of many files, each of them small",
    "book-too-large",
    () =>
      packBomb(
        Array.from({ length: 600 }, (_, index) => `OPS/${index}.xhtml`),
        900_000,
      ),
  ],
  [
    "is a bomb of 1 MB that unpacks to 1 GiB",
    "book-unsafe",
    () =>
      packBomb(
        Array.from({ length: 16 }, (_, index) => `OPS/${index}.xhtml`),
        64 * MEBIBYTE,
      ),
  ],
  [
    "is an archive of archives that are bombs",
    "not-a-book",
    () => zipSync({ "a.zip": zipSync({ "b.zip": packBomb(["c"], 64 * MEBIBYTE) }) }),
  ],
  ["unpacks to more than it says", "book-unsafe", () => withFalseSize("one.xhtml", 1000)],
  [
    "has very many files",
    "book-too-large",
    () => zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`${index}`, new Uint8Array()]))),
  ],
  ["nests without end", "book-unsafe", () => makeEpub({ pages: { "a.xhtml": "<div>".repeat(100_000) } })],
  ["nests its table of contents without end", "book-unsafe", () => makeEpub({ nav: "<li><ol>".repeat(100_000) })],
];

describe("an EPUB that is broken or means harm", () => {
  it.each(hostile)("that %s is refused as %s", async (_, code, make) => {
    const bytes = make();
    const started = performance.now();
    const error = await readBytes(bytes, "book.epub").catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(String(error)).toMatch(/^[\w-]+: [A-Z][^{}]*\.$/);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("is refused before it takes memory", async () => {
    const bombs = hostile.filter(([what]) => /bomb|says|nests|laughs/.test(what)).map(([, , make]) => make());
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    for (const bomb of bombs) await readBytes(bomb).catch(() => undefined);
    clearInterval(watch);
    expect(most - before).toBeLessThan(150 * MEBIBYTE);
  });

  it("may have more notes and paragraphs on a page than fit on a stack", async () => {
    const note = (index: number) => `<p>${index * 7919}</p><aside epub:type="footnote">${index}</aside>`;
    const page = Array.from({ length: 150_000 }, (_, index) => note(index)).join("");
    const { leftOut } = await readBytes(makeEpub({ pages: { "a.xhtml": page } }));
    expect(leftOut.map((each) => each.what)).toEqual(["150000 footnotes"]);
  });

  it("may hold an archive, which nobody unpacks", async () => {
    const files = { "OPS/extra.zip": packBomb(["OPS/one.xhtml"], 64 * MEBIBYTE) };
    expect((await readBytes(makeEpub({ files }))).chapters).toHaveLength(1);
  });

  it("may have a page in which bytes are no UTF-8", async () => {
    const page = Buffer.concat([
      Buffer.from("<html><p>“Là”, "),
      Buffer.from([0xff, 0xc0]),
      Buffer.from(" là.</p></html>"),
    ]);
    const [chapter] = (await readBytes(makeEpub({ pages: { "a.xhtml": page } }))).chapters;
    expect(chapter?.paragraphs).toEqual(["“Là”, \uFFFD\uFFFD là."]);
  });

  it("may scramble its fonts", async () => {
    const files = { "META-INF/encryption.xml": encryption("http://www.idpf.org/2008/embedding") };
    expect((await readBytes(makeEpub({ files }))).chapters).toHaveLength(1);
  });

  it("may have a DOCTYPE and name resources on the network, which nobody asks for", async () => {
    const doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">';
    const manifest = '<item id="a" href="https://example.org/a.mp3" media-type="audio/mpeg"/>';
    const pages = {
      "a.xhtml": `${doctype}<html><body><p>Fish &amp; chips&nbsp;&mdash; caf&eacute;.</p></body></html>`,
    };
    const book = await readBytes(makeEpub({ pages, manifest }));
    expect(book.chapters[0]?.paragraphs).toEqual(["Fish & chips — café."]);
  });
});
