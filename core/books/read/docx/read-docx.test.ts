import { describe, expect, it } from "vitest";
import { makeEpub } from "../make-epub.fixture.ts";
import { readDocument } from "../read-book-file.ts";
import { readBytes, withFile } from "../read-bytes.fixture.ts";
import { type DocxParts, makeDocx, makeRawDocx } from "./make-docx.fixture.ts";
import {
  based,
  item,
  level,
  list,
  p,
  paragraphsOf,
  prose,
  relationshipTo,
  style,
  styled,
  xmlOf,
} from "./word-markup.fixture.ts";

const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const sup = (base: string, power: string) => `<m:sSup><m:e>${mr(base)}</m:e><m:sup>${mr(power)}</m:sup></m:sSup>`;
const sub = (base: string, index: string) => `<m:sSub><m:e>${mr(base)}</m:e><m:sub>${mr(index)}</m:sub></m:sSub>`;
const fraction = (over: string, under: string) => `<m:f><m:num>${mr(over)}</m:num><m:den>${mr(under)}</m:den></m:f>`;
const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const toc = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>';

const titlesOf = async (parts: DocxParts) =>
  (await readBytes(makeRawDocx(parts))).chapters.map(({ path, title }) => [...path, title].join(" › "));

describe("reading a Word document", () => {
  it("finds title, author, chapters and their paragraphs as a word processor writes them", async () => {
    const chapters = [
      { title: "Part One", level: 1, paragraphs: [] },
      { title: "Chapter 1", level: 2, paragraphs: [prose, "It was dark."] },
      { title: "Chapter 2", level: 2, paragraphs: [prose] },
    ];
    const bytes = await makeDocx({ title: "The Dark Lamp", author: "A. Keeper", hasTitlePage: true, chapters });
    const book = await readBytes(bytes, "draft.pdf");
    expect(book).toMatchObject({
      format: "docx",
      title: "The Dark Lamp",
      author: "A. Keeper",
      method: "docx_headings",
    });
    expect(book.chapters.map(({ title, path, paragraphs }) => [title, path, paragraphs.at(-1)])).toEqual([
      ["Chapter 1", ["Part One"], "It was dark."],
      ["Chapter 2", ["Part One"], prose.trim()],
    ]);
  });

  it("takes title, author and language from the properties, but not what programs put there", async () => {
    const properties =
      "<dc:title>The Dark Lamp</dc:title><dc:creator>A. Keeper</dc:creator><dc:language>en_GB</dc:language>";
    expect(await readBytes(makeRawDocx({ body: p(prose), properties }))).toMatchObject({
      title: "The Dark Lamp",
      author: "A. Keeper",
      language: "en-GB",
    });
    const empty = "<dc:title>Microsoft Word - draft.doc</dc:title><dc:creator>Administrator</dc:creator>";
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(await readBytes(makeRawDocx({ body: p(prose), properties: empty, styles }), "lamp.docx")).toMatchObject({
      title: "Lamp",
      author: null,
      language: "de-DE",
    });
  });

  it.each([
    ["what Word calls them", style("berschrift1", "heading 1")],
    ["a name in another language", style("berschrift1", "Überschrift 1")],
    ["their level", style("berschrift1", "Kapitelname", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')],
    ["the style they are based on", style("berschrift1", "Mine", based("h")) + style("h", "heading 1", based("h"))],
  ])("knows headings by %s", async (_, styles) => {
    const body = styled("berschrift1", "Dawn") + p(prose) + styled("berschrift1", "Dusk") + p(prose);
    expect(await titlesOf({ body, styles })).toEqual(["Dawn", "Dusk"]);
  });

  it("knows a heading by a level of its own, and what is none here, or is none any more", async () => {
    const outline = (at: number, text: string) => p(text, `<w:pStyle w:val="h"/><w:outlineLvl w:val="${at}"/>`);
    const once = p("Night", '<w:pPrChange><w:pPr><w:pStyle w:val="h"/><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    const body = outline(0, "Dawn") + p(prose) + outline(9, "Noon") + outline(0, "Dusk") + once + p(prose);
    const book = await readBytes(makeRawDocx({ body, styles: style("h", "heading 1") }));
    expect(book.chapters.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
      ["Dawn", 2],
      ["Dusk", 2],
    ]);
  });

  it("takes a paragraph that is only dressed as a heading for a paragraph", async () => {
    const styles = style("h", "heading 1");
    const body = styled("h", "Dawn") + styled("h", prose) + styled("h", "Dusk") + p(prose);
    expect(await titlesOf({ body, styles })).toEqual(["Dawn", "Dusk"]);
  });

  it.each([
    ["bold", (text: string) => p(`<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`)],
    ["in the middle", (text: string) => p(text, '<w:jc w:val="center"/>')],
    ["larger", (text: string) => p(`<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t>${text}</w:t></w:r>`)],
    ["of a style of their own", (text: string) => styled("Kapitelname", text)],
  ])("knows titles that no style marks as headings by how they are set: %s", async (_, title) => {
    const long = p(prose) + p(prose);
    const body = ["The girl on the shore", "A letter", "The last lamp"].map((text) => title(text) + long).join("");
    const book = await readBytes(makeRawDocx({ body }));
    expect(book.method).toBe("heading_pattern");
    expect(book.chapters.map((chapter) => chapter.title)).toEqual([
      "The girl on the shore",
      "A letter",
      "The last lamp",
    ]);
  });

  it("takes the style of titles for parts where it comes again", async () => {
    const styles = style("t", "Title") + style("h", "heading 1");
    const part = (name: string) =>
      styled("t", name) + styled("h", "Chapter 1") + p(prose) + styled("h", "Chapter 2") + p(prose);
    expect(await titlesOf({ body: part("Part One") + part("Part Two"), styles })).toEqual([
      "Part One › Chapter 1",
      "Part One › Chapter 2",
      "Part Two › Chapter 1",
      "Part Two › Chapter 2",
    ]);
  });

  it("lists a table of contents, footnotes, endnotes and comments as left out, and drops their marks", async () => {
    const notes = (name: string, text: string) =>
      `<w:${name}s><w:${name} w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:${name}>
       <w:${name} w:id="2"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:${name}></w:${name}s>`;
    const runs = `<w:r><w:t>It was dark</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>. Very</w:t>
      <w:endnoteReference w:id="2"/><w:commentReference w:id="2"/></w:r><w:r><w:t>!</w:t></w:r>`;
    const book = await readBytes(
      makeRawDocx({
        styles: style("c", "toc 1") + style("h", "heading 1"),
        body:
          styled("c", "Dawn 1") +
          styled("c", "Dusk 9") +
          styled("h", "Dawn") +
          p(runs) +
          styled("h", "Dusk") +
          p(prose),
        files: {
          "word/footnotes.xml": notes("footnote", "Ten."),
          "word/endnotes.xml": notes("endnote", "Twelve."),
          "word/comments.xml": notes("comment", "Why?"),
        },
      }),
    );
    expect(book.chapters[0]?.paragraphs).toEqual(["It was dark. Very!"]);
    expect(book.leftOut.map(({ what, characters }) => [what, characters])).toEqual([
      ["Table of contents", 12],
      ["2 footnotes", 11],
      ["1 comment", 4],
    ]);
  });

  it("writes out the numbers of lists as Word shows them", async () => {
    const numbering =
      list(1, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%1.%2)")) +
      list(2, level(0, "upperRoman", "§ %1", 4)) +
      list(3, level(0, "bullet", "•")) +
      '<w:num w:numId="4"><w:abstractNumId w:val="11"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
    const body = [
      item("Oil", 1),
      item("of whales", 1, 1),
      item("of nuts", 1, 1),
      p("Between."),
      item("Wick & <glass>".replaceAll("&", "&amp;").replaceAll("<", "&lt;"), 1),
      item("long", 1, 1),
      item("Rules", 2),
      item("Rope", 3),
      item("Anew", 4),
      item("", 4),
      item("On", 4),
    ];
    expect(await paragraphsOf({ body: body.join(""), numbering })).toEqual([
      "1. Oil",
      "1.a) of whales",
      "1.b) of nuts",
      "Between.",
      "2. Wick & <glass>",
      "2.a) long",
      "§ IV Rules",
      "Rope",
      "7. Anew",
      "8. On",
    ]);
  });

  it("keeps the number of an item, and the level of a heading, that begin with what is taken out", async () => {
    const styles = style("h", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const numbering = list(1, level(0, "decimal", "%1."));
    const link = (text: string) => `<w:hyperlink r:id="x"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`;
    const heading = (text: string) =>
      `<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:pPr><w:pStyle w:val="h"/></w:pPr>${link(text)}</w:p>`;
    const linked = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${link("Oil")}</w:p>`;
    const { blocks } = await withFile(
      makeRawDocx({ body: heading("Dawn") + linked + heading("Dusk"), styles, numbering }),
      (path) => readDocument(path, "book"),
    );
    expect(blocks).toEqual([
      { text: "1. Dawn", headingLevel: 1 },
      expect.objectContaining({ text: "2. Oil" }),
      { text: "3. Dusk", headingLevel: 1 },
    ]);
  });

  it("gives headings the number that their style counts", async () => {
    const numbering = list(1, level(0, "upperRoman", "Chapter %1.", 1, '<w:pStyle w:val="h"/>'));
    const styles = style("h", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const body = styled("h", "Dawn") + p(prose) + styled("h", "Dusk") + p(prose);
    const book = await readBytes(makeRawDocx({ body, styles, numbering }));
    expect(book.chapters.map((chapter) => chapter.title)).toEqual(["Chapter I. Dawn", "Chapter II. Dusk"]);
    expect(book.structure[0]?.kind).toBe("chapter");
  });

  it("keeps the lines of verse and of tables, and makes no text of breaks and pictures", async () => {
    const table = `<w:tbl><w:tr><w:tc>${p("Mira")}</w:tc><w:tc>${p("12")}</w:tc></w:tr></w:tbl>`;
    const verse = "<w:r><w:t>The moon hung high,</w:t><w:br/><w:t>the tower rose.</w:t></w:r>";
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const picture = `<w:r><w:pict><v:shape><v:imagedata r:id="gone"/></v:shape></w:pict></w:r><w:r><w:t>A lamp.</w:t></w:r>`;
    expect(await paragraphsOf({ body: p(verse) + p("* * *") + p(page) + table + p(picture) })).toEqual([
      "The moon hung high,\nthe tower rose.",
      "* * *",
      "Mira, 12",
      "A lamp.",
    ]);
  });

  it("reads what was moved where it stands now, and no mark of a note that its author made", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>';
    const body =
      p(`<w:r/>${run("One")}${mark}<w:moveFrom w:id="1">${run(" two")}</w:moveFrom>${run(" three")}`) +
      p(`<w:r/>${run("Four")}<w:moveTo w:id="1">${run(" two")}</w:moveTo>`);
    const link = `<w:r><w:t>It was dark.</w:t></w:r><w:hyperlink w:anchor="n1"><w:bookmarkStart w:id="3" w:name="r1"/>${run("1")}</w:hyperlink>`;
    expect(await paragraphsOf({ body: body + p(link) })).toEqual(["One three", "Four two", "It was dark."]);
  });

  it("reads the text as it stands: with links, fields, what was inserted and ruby, without what was deleted", async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const runs = [
      `<w:hyperlink r:id="no"><w:r><w:t>Once</w:t></w:r></w:hyperlink>`,
      `<w:ins>${run(" upon")}</w:ins><w:del><w:r><w:delText> under</w:delText></w:r></w:del>`,
      `<w:fldSimple w:instr="REF x">${run(" a time")}</w:fldSimple><w:bdo w:val="rtl">${run(" שלום")}</w:bdo>`,
      `<w:r><w:ruby><w:rt>${run("no")}</w:rt><w:rubyBase>${run("灯")}</w:rubyBase></w:ruby></w:r>`,
      `<mc:AlternateContent><mc:Choice>${run("new")}</mc:Choice><mc:Fallback>${run("old")}</mc:Fallback></mc:AlternateContent>`,
    ];
    expect(await paragraphsOf({ body: p(`<w:r/>${runs.join("")}`) })).toEqual(["Once upon a time שלום灯old"]);
  });

  it("reads a table whatever style it has", async () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr>${cell("Mira")}${cell("12")}</w:tr></w:tbl>`;
    expect(await paragraphsOf({ body: p("Ages.") + table })).toEqual(["Ages.", "Mira, 12"]);
  });

  it.each([
    ["powers and fractions", "x^2+a/b", `${sup("x", "2")}${mr("+")}${fraction("a", "b")}`],
    ["what belongs together", "(a+b)/2", fraction("a+b", "2")],
    ["a root", "√(x+1)", `<m:rad><m:deg/><m:e>${mr("x+1")}</m:e></m:rad>`],
    [
      "a sum",
      "∑_i^n x_i",
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr("i")}</m:sub><m:sup>${mr("n")}</m:sup><m:e>${sub("x", "i")}</m:e></m:nary>`,
    ],
    ["brackets", "f(x)", `${mr("f")}<m:d><m:e>${mr("x")}</m:e></m:d>`],
  ])("writes out a formula with %s where it stands", async (_, text, formula) => {
    const run = (content: string) => `<w:r><w:t xml:space="preserve">${content}</w:t></w:r>`;
    const maths = (content: string) => `<m:oMath>${content}</m:oMath>`;
    expect(
      await paragraphsOf({
        body:
          p(`${run("Say ")}${maths(formula)}${run(", no less.")}`) + p(`<m:oMathPara>${maths(formula)}</m:oMathPara>`),
      }),
    ).toEqual([`Say ${text}, no less.`, text]);
  });

  it("reads a text box once, be it drawn for newer programs, for older ones or for both", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawn = (text: string) =>
      `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
    const shaped = (text: string) => `<w:pict><v:oval><v:textbox>${box(text)}</v:textbox></v:oval></w:pict>`;
    const picture = '<w:drawing><wp:inline><a:graphic><a:blip r:embed="gone"/></a:graphic></wp:inline></w:drawing>';
    const either = (choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`;
    const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;
    const boxes = [
      drawn("Drawn."),
      shaped("Shaped."),
      either(drawn("Both."), fallback(shaped("Both."))),
      either(drawn("Alone."), ""),
      either(drawn("A picture."), fallback(picture)),
      either(either(drawn("Within."), fallback(picture)), ""),
    ];
    expect(await paragraphsOf({ body: boxes.map((each) => p(`<w:r>${each}</w:r>`)).join("") })).toEqual([
      "Drawn.",
      "Shaped.",
      "Both.",
      "Alone.",
      "A picture.",
      "Within.",
    ]);
  });

  it("leaves out what is hidden, by itself or by a style, and lists it", async () => {
    const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const styles = '<w:style w:type="character" w:styleId="x"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      run("It was") +
        run(" not", "<w:vanish/>") +
        run(" never", '<w:rStyle w:val="x"/>') +
        run(" dark.", '<w:vanish w:val="0"/>'),
    );
    const book = await readBytes(makeRawDocx({ body, styles }));
    expect(book.chapters[0]?.paragraphs).toEqual(["It was dark."]);
    expect(book.leftOut).toEqual([{ what: "Hidden text", reason: "The document does not show it.", characters: 10 }]);
  });

  it.each([
    [
      "by its field",
      (entries: string) => `${p(`${sign("begin")}${toc}${sign("separate")}`)}${entries}${p(sign("end"))}`,
    ],
    [
      "by a field that begins and ends in its lines",
      (entries: string) =>
        entries
          .replace("<w:r>", `${sign("begin")}${toc}${sign("separate")}<w:r>`)
          .replace(/<\/w:p>$/, `${sign("end")}</w:p>`),
    ],
    [
      "by its frame",
      (entries: string) =>
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entries}</w:sdtContent></w:sdt>`,
    ],
  ])("knows a table of contents %s, whatever style its lines have", async (_, table) => {
    const styles = style("h", "heading 1");
    const book = await readBytes(
      makeRawDocx({
        styles,
        body: table(p("Dawn 1") + p("Dusk 9")) + styled("h", "Dawn") + p(prose) + styled("h", "Dusk") + p(prose),
      }),
    );
    expect(book.chapters.map(({ title, paragraphs }) => [title, paragraphs.length])).toEqual([
      ["Dawn", 1],
      ["Dusk", 1],
    ]);
    expect(book.leftOut).toEqual([expect.objectContaining({ what: "Table of contents", characters: 12 })]);
  });

  it("loses nothing to a field of contents that has no end", async () => {
    expect(await paragraphsOf({ body: p(`${sign("begin")}${toc}`) + p("One.") + p("Two.") })).toEqual(["One.", "Two."]);
  });

  it("takes a line across the page for a change of scene, and a carriage return for the end of a line", async () => {
    const rule = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>';
    const border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>';
    const lines = '<w:r><w:t>The moon</w:t><w:cr/><w:t>rose</w:t><w:br w:type="page"/><w:t>high.</w:t></w:r>';
    const body = p("One.") + p(rule) + p("Two.") + p("", border) + p("Three.", border) + p(lines);
    expect(await paragraphsOf({ body })).toEqual(["One.", "* * *", "Two.", "* * *", "Three.", "The moon\nrose\nhigh."]);
  });

  it("reads pages that are taken in whole, each once, and lists what is no page", async () => {
    const page = "<html><body><p>The lamp was green.</p><p>Caf\u00E9 = dark.</p></body></html>";
    const quoted = page.replace("=", "=3D").replace("\u00E9", "=C3=A9").replace("green.", "gre=\r\nen.");
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=x"\r\n\r\n----=x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n\r\n----=x--\r\n`;
    const chunk = (id: string, inside = "") => `<w:altChunk r:id="${id}">${inside}</w:altChunk>`;
    const links = { a: "/word/a.mht", b: "b.html", c: "c.docx" };
    const relationships = Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`,
    );
    const book = await readBytes(
      makeRawDocx({
        body: p("One.") + chunk("a", "<w:altChunkPr/>") + p("Two.") + chunk("b") + chunk("b") + chunk("c") + chunk("d"),
        files: {
          "word/_rels/document.xml.rels": `<Relationships>${relationships.join("")}</Relationships>`,
          "word/a.mht": archive,
          "word/b.html": "<p>Three.</p>",
          "word/c.docx": new Uint8Array([80, 75, 3, 4, 0, 0]),
        },
      }),
    );
    expect(book.chapters[0]?.paragraphs).toEqual([
      "One.",
      "The lamp was green.",
      "Caf\u00E9 = dark.",
      "Two.",
      "Three.",
    ]);
    expect(book.leftOut.map((each) => each.what)).toEqual(["2 documents within the document"]);
  });

  it("lists running lines, charts, diagrams and embedded files as left out", async () => {
    const chart = "<c:chart><a:p><a:r><a:t>Oil in barrels</a:t></a:r></a:p></c:chart>";
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p("The Lamp")}</w:hdr>`;
    const files = {
      "word/header1.xml": header,
      "word/footer1.xml": header.replace("The Lamp", "12"),
      "word/charts/chart1.xml": chart,
      "word/diagrams/data1.xml": chart,
      "word/diagrams/data2.xml": chart,
      "word/embeddings/sheet.xlsx": new Uint8Array(10),
    };
    const book = await readBytes(makeRawDocx({ body: p("Dawn."), files }));
    expect(book.leftOut.map(({ what, characters }) => [what, characters])).toEqual([
      ["1 running line", 8],
      ["1 chart", 14],
      ["2 diagrams", 28],
      ["1 embedded file", 0],
    ]);
  });

  it("reads a document that is longer than what is converted at once, and loses no paragraph", async () => {
    const body = Array.from({ length: 6000 }, (_, index) => p(`${index} ${prose.slice(0, 300)}`)).join("");
    const paragraphs = await paragraphsOf({ body });
    expect(paragraphs.map((text) => Number.parseInt(text, 10))).toEqual(
      Array.from({ length: 6000 }, (_, index) => index),
    );
  });

  it("is told by what is in the archive: by its parts, not by its name", async () => {
    const files = {
      "word/document.xml": null,
      "word/document2.xml": xmlOf("Moved."),
      "_rels/.rels": relationshipTo("/word/document2.xml"),
    };
    expect((await readBytes(makeRawDocx({ body: "", files }), "book.epub")).chapters[0]?.paragraphs).toEqual([
      "Moved.",
    ]);
    const epub = makeEpub({ files: { "[Content_Types].xml": "<Types/>", "word/document.xml": xmlOf("Inside.") } });
    expect((await readBytes(epub, "book.docx")).format).toBe("epub");
  });
});
