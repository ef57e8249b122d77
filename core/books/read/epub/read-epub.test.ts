import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { makeEpub } from "../make-epub.fixture.ts";
import { readBytes } from "../read-bytes.fixture.ts";

/** A page with text enough to be a chapter of its own. */
const prose = (heading: string, id = "") =>
  `<h2 id="${id}">${heading}</h2>${"<p>The keeper climbed the steps to the lamp and lit it, as on every night.</p>".repeat(40)}`;

const item = (href: string, title: string, below = "") => `<li><a href="${href}">${title}</a>${below}</li>`;
const point = (src: string, title: string, below = "") =>
  `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${below}</navPoint>`;

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("reading an EPUB", () => {
  it("nests chapters as the navigation does, each from the place that its link names", async () => {
    const pages = {
      "a.xhtml": `<h1>Part One</h1>${prose("One", "c1")}${prose("Two", "c2")}`,
      "b.xhtml": prose("Three"),
    };
    const list = `<ol>${item("a.xhtml#c1", "One")}${item("a.xhtml#c2", "Two")}</ol>`;
    const nav = `${item("a.xhtml", "Part One", list)}<li><span>Part Two</span><ol>${item("b.xhtml", "Three")}</ol></li>`;
    const book = await readBytes(makeEpub({ pages, nav }));
    expect(book.method).toBe("epub_nav");
    expect(book.structureType).toBe("part");
    expect(book.chapters.map(({ title, path, paragraphs }) => [title, path, paragraphs.length])).toEqual([
      ["One", ["Part One"], 40],
      ["Two", ["Part One"], 40],
      ["Three", ["Part Two"], 40],
    ]);
  });

  it("reads the NCX of EPUB 2 where there is no navigation", async () => {
    const pages = { "a.xhtml": prose("Dawn"), "b.xhtml": prose("Dusk") };
    const book = await readBytes(makeEpub({ pages, ncx: point("a.xhtml", "At Dawn") + point("b.xhtml", "At Dusk") }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["At Dawn", "At Dusk"]);
  });

  it("finds chapters by headings, or else by pages, where there is no table of contents", async () => {
    const headed = await readBytes(makeEpub({ pages: { "a.xhtml": prose("Chapter 1") + prose("Chapter 2") } }));
    expect([headed.method, headed.chapters.length]).toEqual(["epub_spine", 2]);
    const bare = await readBytes(
      makeEpub({ pages: { "a.xhtml": "<p>He rowed out.</p>", "b.xhtml": "<p>He came back.</p>" } }),
    );
    expect([bare.method, bare.chapters.length]).toEqual(["epub_spine", 2]);
  });

  it("reads the rest of a book that lacks a page, and lists what is missing", async () => {
    const pages = { "a.xhtml": prose("Chapter 1"), "lost.xhtml": prose("Chapter 2"), "c.xhtml": prose("Chapter 3") };
    const nav =
      item("a.xhtml", "Chapter 1") +
      item("lost.xhtml", "Chapter 2") +
      item("c.xhtml", "Chapter 3") +
      item("x.xhtml", "Chapter 4");
    const book = await readBytes(makeEpub({ pages, nav, files: { "OPS/lost.xhtml": null } }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["Chapter 1", "Chapter 3"]);
    expect(book.leftOut.map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
      "OPS/lost.xhtml: The page is missing in the file.",
      "Chapter 4: The table of contents names a page that is not among the book's pages.",
    ]);
  });

  it("finds pages that the table of contents looks for in the wrong folder, unless two have that name", async () => {
    const pages = {
      "text/Dawn.xhtml": prose("Dawn"),
      "text/dusk.xhtml": prose("Dusk"),
      "a/x.xhtml": prose("X"),
      "b/x.xhtml": prose("X"),
    };
    const ncx = point("dawn.xhtml", "At Dawn") + point("../dusk.xhtml", "At Dusk") + point("x.xhtml", "Which");
    const book = await readBytes(makeEpub({ pages, ncx }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["At Dawn", "At Dusk"]);
    expect(book.leftOut.map((each) => each.what)).toEqual(["Which"]);
  });

  it("leaves out a table of contents printed within a page, but no sentences that lead somewhere", async () => {
    const links = (...texts: string[]) => texts.map((text) => `<p><a href="a.xhtml#x">${text}</a></p>`).join("");
    const contents = `<p><b>Table of Contents</b></p>${links("Oil", "Wicks", "Glass")}`;
    const choices = links("Go up the stairs.", "Go down the stairs.", "Stay where you are!");
    const pages = {
      "a.xhtml": `<h2>Dawn</h2>${contents}<p>One.</p><p id="x">Two.</p>`,
      "b.xhtml": `<h2>Dusk</h2>${choices}`,
    };
    const nav = item("a.xhtml", "Dawn") + item("a.xhtml#x", "Noon") + item("b.xhtml", "Dusk");
    const book = await readBytes(makeEpub({ pages, nav }));
    expect(book.chapters.map(({ title, paragraphs }) => [title, ...paragraphs])).toEqual([
      ["Dawn", "One."],
      ["Noon", "Two."],
      ["Dusk", "Go up the stairs.", "Go down the stairs.", "Stay where you are!"],
    ]);
    expect(book.leftOut).toEqual([
      { what: "Lists of links", reason: "They only lead to other places in the book.", characters: 30 },
    ]);
    const whole = await readBytes(makeEpub({ pages: { "a.xhtml": pages["a.xhtml"] } }));
    expect(whole.chapters[0]?.paragraphs).toContain("Wicks");
  });

  it("gives a page without text no chapter, and its title to no other", async () => {
    const pages = { "t.xhtml": "<img src='t.png' alt=''/>", "a.xhtml": prose("I"), "b.xhtml": prose("II") };
    const nav = item("t.xhtml", "A Book") + item("a.xhtml", "I") + item("b.xhtml", "II");
    const book = await readBytes(makeEpub({ pages, nav }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["I", "II"]);
    expect(book.leftOut.map((each) => each.what)).toEqual(["A Book"]);
  });

  it("ends with a table of contents that leads to itself, and with a spine that repeats", async () => {
    const nav = item("nav.xhtml", "Contents", `<ol>${item("nav.xhtml#x", "Again")}</ol>`) + item("one.xhtml", "One");
    const opf =
      '<package><manifest><item id="a" href="one.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest><spine>';
    const spine = `${'<itemref idref="a"/><itemref idref="n"/>'.repeat(1000)}</spine></package>`;
    const pages = { "one.xhtml": "<p>Hello, world.</p>" };
    const book = await readBytes(makeEpub({ pages, nav, files: { "OPS/book.opf": opf + spine } }));
    expect(book.chapters.map((chapter) => chapter.paragraphs)).toEqual([["Hello, world."]]);
  });

  it("ends with an NCX that leads to itself, and with points that lead to the one around them", async () => {
    const pages = { "a.xhtml": prose("Chapter 1"), "b.xhtml": prose("Chapter 2") };
    const circle = point("a.xhtml", "Chapter 1", point("toc.ncx", "Again", point("a.xhtml", "Chapter 1")));
    const book = await readBytes(makeEpub({ pages, ncx: circle + point("b.xhtml", "Chapter 2") }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["Chapter 1", "Chapter 2"]);
    expect(book.leftOut).toEqual([]);
  });

  it("reads both pages that were given one id, and the first place that was", async () => {
    const pages = { "a.xhtml": prose("Dawn", "x") + prose("Noon", "x"), "b.xhtml": prose("Dusk") };
    const items = ["a", "b"].map((page) => `<item id="p" href="${page}.xhtml" media-type="application/xhtml+xml"/>`);
    const opf = `<package><manifest>${items.join("")}<item id="n" href="nav.xhtml" properties="nav"/></manifest>
      <spine><itemref idref="p"/><itemref idref="p"/></spine></package>`;
    const nav = item("a.xhtml#x", "Dawn") + item("b.xhtml#x", "Dusk");
    const book = await readBytes(makeEpub({ pages, nav, files: { "OPS/book.opf": opf } }));
    expect(book.chapters.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
      ["Dawn", 81],
      ["Dusk", 40],
    ]);
  });

  it("lists pages that only the reading order knows, and files in it that are no text", async () => {
    const pages = {
      "a.xhtml": prose("Chapter 1"),
      "b.xhtml": new Uint8Array([0, 1, 2, 3, 4]),
      "c.xhtml": prose("Chapter 2"),
    };
    const opf = (spine: string) =>
      `<package><manifest>${Object.keys(pages)
        .map((page) => `<item id="${page}" href="${page}" media-type="application/xhtml+xml"/>`)
        .join("")}<item id="f" href="f.otf" media-type="font/otf"/></manifest><spine>${spine}</spine></package>`;
    const spine = [...Object.keys(pages), "f", "lost"].map((id) => `<itemref idref="${id}"/>`).join("");
    const book = await readBytes(makeEpub({ pages, files: { "OPS/book.opf": opf(spine), "OPS/f.otf": "OTTO" } }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["Chapter 1", "Chapter 2"]);
    expect(book.leftOut.map(({ what, reason }) => `${what}: ${reason}`)).toEqual([
      "lost: The reading order names this page, but the book does not say which file it is.",
      "OPS/b.xhtml: The page is no text.",
    ]);
  });

  it("marks front and back matter by the guide, the landmarks and the spine", async () => {
    const pages = {
      "d.xhtml": "<p>For my mother.</p>",
      "a.xhtml": prose("I"),
      "b.xhtml": prose("II"),
      "n.xhtml": "<p>Words of thanks.</p>",
    };
    const guide = '<reference type="dedication" href="d.xhtml"/><reference type="text" href="a.xhtml"/>';
    const nav = item("d.xhtml", "M.") + item("a.xhtml", "I") + item("b.xhtml", "II") + item("n.xhtml", "Thanks");
    const book = await readBytes(makeEpub({ pages, nav, guide, itemAttributes: { "n.xhtml": 'linear="no"' } }));
    expect(book.chapters.map((chapter) => chapter.contentType)).toEqual([
      "front_matter",
      "chapter",
      "chapter",
      "back_matter",
    ]);
  });

  it.each([
    [
      "its navigation",
      (numbers: string) => ({
        files: { "OPS/pages.xhtml": `<nav epub:type="page-list"><ol>${numbers}</ol></nav>` },
        manifest: '<item id="n" href="pages.xhtml" properties="nav"/>',
      }),
    ],
    ["its NCX", (_: string, targets: string) => ({ ncx: `</navMap><pageList>${targets}</pageList><navMap>` })],
  ])(
    "takes pages with roman numbers in print for front matter, by the list in %s, which is no contents",
    async (_, lists) => {
      const numbers = [
        ["d.xhtml", "v"],
        ["a.xhtml", "1"],
        ["a.xhtml#x", "2"],
        ["b.xhtml", "3"],
      ] as const;
      const links = numbers.map(([href, number]) => item(href, number)).join("");
      const targets = numbers
        .map(([href, number]) => point(href, number).replaceAll("navPoint", "pageTarget"))
        .join("");
      const pages = { "d.xhtml": "<h2>To M.</h2><p>For her.</p>", "a.xhtml": prose("Dawn"), "b.xhtml": prose("Dusk") };
      const book = await readBytes(makeEpub({ pages, ...lists(links, targets) }));
      expect(book.method).toBe("epub_spine");
      expect(book.chapters.map(({ title, contentType }) => [title, contentType])).toEqual([
        ["To M.", "front_matter"],
        ["Dawn", "chapter"],
        ["Dusk", "chapter"],
      ]);
    },
  );

  it("reads a book that is written from right to left as it stands", async () => {
    const text = "הים היה שקט, \u200Fוהמגדל לבן (12).";
    const pages = {
      "a.xhtml": `<html dir="rtl" lang="he"><body><h2>פרק ראשון</h2><p>${text}</p></body></html>`,
      "b.xhtml": `<h2>פרק שני</h2><p><bdo dir="ltr">${text}</bdo></p>`,
    };
    const book = await readBytes(
      makeEpub({
        pages,
        nav: item("a.xhtml", "פרק ראשון") + item("b.xhtml", "פרק שני"),
        metadata: "<dc:language>he</dc:language>",
      }),
    );
    expect(book.language).toBe("he");
    expect(book.chapters.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      ["פרק ראשון", [text]],
      ["פרק שני", [text]],
    ]);
  });

  it("is told by what it holds, whatever it is called", async () => {
    expect((await readBytes(makeEpub(), "book.pdf")).format).toBe("epub");
  });

  it("takes the main title, the authors and the language from the metadata", async () => {
    const metadata = `<dc:title id="s">Or, The Whale</dc:title><dc:title id="m">Moby&#8209;Dick &amp; Co</dc:title>
      <meta refines="#m" property="title-type">main</meta><dc:language>en_GB</dc:language>
      <dc:creator id="i">R. Kent</dc:creator><meta refines="#i" property="role">ill</meta>
      <dc:creator opf:role="aut">H. Melville</dc:creator><dc:creator>N. Hawthorne</dc:creator>`;
    expect(await readBytes(makeEpub({ metadata }))).toMatchObject({
      title: "Moby‑Dick & Co",
      author: "H. Melville, N. Hawthorne",
      language: "en-GB",
    });
  });

  it("calls a book without a title by its file, and nobody its author", async () => {
    const metadata = "<dc:title> </dc:title><dc:creator>Unknown</dc:creator><dc:language>und</dc:language>";
    const book = await readBytes(makeEpub({ metadata }), "the_dark-lamp.epub");
    expect(book).toMatchObject({ title: "The dark lamp", author: null, language: null });
  });

  it.each([
    [
      "EPUB 3 declares it",
      { manifest: '<item id="x" href="art.png" media-type="image/png" properties="cover-image"/>' },
    ],
    [
      "EPUB 2 declares it",
      {
        manifest: '<item id="x" href="art.png" media-type="image/png"/>',
        metadata: '<meta name="cover" content="x"/>',
      },
    ],
    [
      "its page shows it",
      {
        guide: '<reference type="cover" href="one.xhtml"/>',
        pages: { "one.xhtml": '<svg><image xlink:href="art.png"/></svg><p>x</p>' },
      },
    ],
  ])("finds the cover where %s", async (_, parts) => {
    const { cover } = await readBytes(makeEpub({ ...parts, files: { "OPS/art.png": PNG } }));
    expect(cover?.contentType).toBe("image/png");
    expect(Buffer.from(cover?.bytes ?? [])).toEqual(PNG);
  });

  it("takes nothing for a cover that is no picture, or 10 MiB and more", async () => {
    const manifest = '<item id="cover" href="art.png" media-type="image/png" properties="cover-image"/>';
    for (const art of [strToU8("<svg/>"), Buffer.concat([PNG, Buffer.alloc(10 * 2 ** 20)])]) {
      const book = await readBytes(makeEpub({ manifest, files: { "OPS/art.png": [art, { level: 0 }] } }));
      expect(book.cover).toBeUndefined();
    }
  });

  it.each([
    ["UTF-16LE", Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><html><p>“Café”—là</p></html>', "utf16le")],
    ["UTF-16BE", Buffer.from("<html><p>“Café”—là, there and back again</p></html>", "utf16le").swap16()],
    [
      "Windows-1252",
      Buffer.from(
        '<?xml version="1.0" encoding="windows-1252"?><html><p>\x93Caf\xE9\x94\x97l\xE0</p></html>',
        "latin1",
      ),
    ],
    ["ISO-8859-1", Buffer.from('<html><meta charset="iso-8859-1"/><p>\x93Caf\xE9\x94\x97l\xE0</p></html>', "latin1")],
    ["an encoding nobody declares", Buffer.from("<html><p>\x93Caf\xE9\x94\x97l\xE0</p></html>", "latin1")],
  ])("reads a page in %s", async (_, page) => {
    const book = await readBytes(makeEpub({ pages: { "a.xhtml": page } }));
    expect(book.chapters[0]?.paragraphs[0]).toMatch(/^“Café”—là/);
  });

  it("finds pages though their names differ in case, escapes or the form of an accent", async () => {
    const pages = { "Chapter%201.xhtml": "<p>One</p>", "caf%C3%A9.xhtml": "<p>Two</p>" };
    const files = {
      "OPS/Chapter%201.xhtml": null,
      "OPS/chapter 1.XHTML": "<p>One.</p>",
      "OPS/caf%C3%A9.xhtml": null,
      "OPS/cafe\u0301.xhtml": "<p>Two.</p>",
    };
    const book = await readBytes(makeEpub({ pages, files }));
    expect(book.chapters.flatMap((chapter) => chapter.paragraphs)).toEqual(["One.", "Two."]);
  });

  it("lists footnotes as left out", async () => {
    const pages = {
      "a.xhtml": '<p>One.</p><aside epub:type="footnote">Note.</aside><aside role="doc-footnote">More.</aside>',
    };
    const [notes] = (await readBytes(makeEpub({ pages }))).leftOut;
    expect(notes).toEqual({ what: "2 footnotes", reason: "Footnotes would interrupt the story.", characters: 10 });
  });
});
