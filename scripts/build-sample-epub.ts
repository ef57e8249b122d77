/**
 * Makes the EPUB of the sample story from its Markdown: EPUB 3 with a navigation document, and an NCX for readers of
 * EPUB 2. The same story and cover give the same bytes. The cover is the-lamplighters-map.cover.svg as PNG of 600 × 900.
 * Run it after a change of the story:
 *
 *   node scripts/build-sample-epub.ts [file.epub]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strToU8, type Zippable, zipSync } from "fflate";
import { type ChapterText, SCENE_BREAK } from "#core/books/read/book-text.ts";
import { readBook } from "#core/books/read/read-book-file.ts";

const samples = new URL("../samples/", import.meta.url);
const story = fileURLToPath(new URL("the-lamplighters-map.md", samples));
const [target = fileURLToPath(new URL("the-lamplighters-map.epub", samples))] = process.argv.slice(2);

const IDENTIFIER = "urn:uuid:5b0f7a52-6d0e-4c34-9b57-6a1d4f1c2e90";
const MODIFIED = "2026-01-01T00:00:00Z";
/** The first moment a ZIP archive can name, in whatever zone this runs. */
const ENTRY_TIME = new Date(1980, 0, 1);

const book = await readBook(story, { fileName: "the-lamplighters-map.md" });
const title = book.title ?? "";
const author = book.author ?? "";
const cover = new Uint8Array(readFileSync(new URL("the-lamplighters-map.cover.png", samples)));

const files: Zippable = {
  // First and not packed, so that the archive's first bytes say what it is.
  mimetype: [strToU8("application/epub+zip"), { level: 0 }],
  "META-INF/container.xml": strToU8(container()),
  "EPUB/package.opf": strToU8(packageFile()),
  "EPUB/nav.xhtml": strToU8(navigation()),
  "EPUB/toc.ncx": strToU8(ncx()),
  "EPUB/cover.png": [cover, { level: 0 }],
  ...Object.fromEntries(book.chapters.map((chapter) => [`EPUB/${fileOf(chapter)}`, strToU8(page(chapter))])),
};
writeFileSync(target, zipSync(files, { level: 9, mtime: ENTRY_TIME }));

function fileOf({ number }: ChapterText): string {
  return `chapter-${number}.xhtml`;
}

function container(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;
}

function packageFile(): string {
  const items = book.chapters.map(
    (chapter) => `    <item id="c${chapter.number}" href="${fileOf(chapter)}" media-type="application/xhtml+xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${IDENTIFIER}</dc:identifier>
    <dc:title>${escaped(title)}</dc:title>
    <dc:creator>${escaped(author)}</dc:creator>
    <dc:language>en</dc:language>
    <meta property="dcterms:modified">${MODIFIED}</meta>
    <meta name="cover" content="cover"/>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    <item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
${items.join("\n")}
  </manifest>
  <spine toc="ncx">
${book.chapters.map(({ number }) => `    <itemref idref="c${number}"/>`).join("\n")}
  </spine>
</package>
`;
}

function navigation(): string {
  const entries = book.chapters.map(
    (chapter) => `      <li><a href="${fileOf(chapter)}">${escaped(chapter.title)}</a></li>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>Contents</title></head>
<body>
  <nav epub:type="toc">
    <h1>Contents</h1>
    <ol>
${entries.join("\n")}
    </ol>
  </nav>
</body>
</html>
`;
}

function ncx(): string {
  const points = book.chapters.map(
    (chapter) => `    <navPoint id="n${chapter.number}" playOrder="${chapter.number}">
      <navLabel><text>${escaped(chapter.title)}</text></navLabel>
      <content src="${fileOf(chapter)}"/>
    </navPoint>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
  <head><meta name="dtb:uid" content="${IDENTIFIER}"/></head>
  <docTitle><text>${escaped(title)}</text></docTitle>
  <navMap>
${points.join("\n")}
  </navMap>
</ncx>
`;
}

function page(chapter: ChapterText): string {
  const paragraphs = chapter.paragraphs.map((text) => (text === SCENE_BREAK ? "  <hr/>" : `  <p>${escaped(text)}</p>`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${escaped(chapter.title)}</title></head>
<body epub:type="bodymatter chapter">
  <h1>${escaped(chapter.title)}</h1>
${paragraphs.join("\n")}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br/>");
}
