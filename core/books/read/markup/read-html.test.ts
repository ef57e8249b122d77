import { describe, expect, it } from "vitest";
import { readHtml } from "./read-html.ts";

const textsOf = (html: string) => readHtml(html).blocks.map((block) => block.text);

describe("reading the text of an HTML page", () => {
  it("makes a block of every paragraph, heading, item and row, and of nothing twice", () => {
    const html = `<body>Loose text<div>before <p>One</p><blockquote><p>Two</p></blockquote></div>
      <ul><li><p>Three</p></li><li>Four</li></ul><dl><dt>Five</dt><dd>Six</dd></dl>
      <table><tr><th>Name</th><td>Age</td></tr><tr><td>Mira:</td><td>12</td></tr></table></body>`;
    expect(textsOf(html)).toEqual([
      "Loose text",
      "before",
      "One",
      "Two",
      "Three",
      "Four",
      "Five",
      "Six",
      "Name, Age",
      "Mira: 12",
    ]);
  });

  it("makes a line of a row though each cell is a paragraph, but keeps the paragraphs that share a cell", () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("\n")}</tr>`;
    expect(
      textsOf(`<table>${row("<p>Mira</p>", "<div>12</div>", "old")}${row("<p>Tam</p>", "<p>9</p>")}</table>`),
    ).toEqual(["Mira, 12, old", "Tam, 9"]);
    expect(textsOf(`<table>${row("<p>One.</p><p>Two.</p>", "<p>Three.</p>")}</table><p>Four.</p>`)).toEqual([
      "One.",
      "Two.",
      "Three.",
      "Four.",
    ]);
  });

  it("keeps the level of headings, and says a heading of two lines as one", () => {
    expect(readHtml("<h1>CHAPTER I<br/>Loomings</h1><h3><div>The</div> <div>Chase</div></h3>").blocks).toEqual([
      { text: "CHAPTER I: Loomings", headingLevel: 1 },
      { text: "The Chase", headingLevel: 3 },
    ]);
  });

  it("keeps the lines of verse, and takes two line breaks for a new paragraph", () => {
    expect(
      textsOf("<p>The moon hung\n high,<br/>\n the tower rose.<br/><br/>A bell.</p><pre>a  b\n  c\n\nd</pre>"),
    ).toEqual(["The moon hung high,\nthe tower rose.", "A bell.", "a b\nc", "d"]);
  });

  it.each([
    ["<hr/>"],
    ["<p>* * *</p>"],
    ["<p>***</p>"],
    ["<div>⁂</div>"],
    ["<p>—</p>"],
    ["<p>•&nbsp;•&nbsp;•</p>"],
    ["<p class='scene-break'><img src='o.png' alt=''/></p>"],
    ["<div class='ornament'> </div>"],
  ])("reads %s as a change of scene", (html) => {
    expect(textsOf(`<p>Night.</p>${html}<p>Day.</p>`)).toEqual(["Night.", "* * *", "Day."]);
  });

  it.each(["…", "?", "“!”", "1"])("reads %j as what somebody says", (text) => {
    expect(textsOf(`<p>${text}</p>`)).toEqual([text]);
  });

  it("leaves out what is not the book's text", () => {
    const html = `<html><head><title>No</title><style>no</style></head><body><script>no("<p>no</p>")</script>
      <nav><ol><li>no</li></ol></nav><div role="navigation">no</div><label>no</label><svg><text>no</text></svg><p hidden="">no</p><p style="visibility:hidden">no</p><p style="display: none">no</p>
      <p>The <ruby>灯<rt>no</rt><rtc>no</rtc></ruby><!-- no --> is <span epub:type="pagebreak">17</span>dark.</p></body></html>`;
    expect(textsOf(html)).toEqual(["The 灯 is dark."]);
  });

  it("goes on after elements that close themselves or that nobody closes", () => {
    expect(textsOf("<title/><a id='x'/><p>One<p>Two <i>three<p>Four<script/> five")).toEqual([
      "One",
      "Two three",
      "Four five",
    ]);
  });

  it.each([
    ['currency.<a href="#n1">1</a> They', "currency. They"],
    ['currency<sup><a href="#n1">1</a></sup>. They', "currency. They"],
    ['currency <a href="n.html#n1"><sup>12</sup></a>. They', "currency. They"],
    ['currency <a href="#n1">[3]</a> They', "currency They"],
    ['currency<a href="#n1">*</a>. They', "currency. They"],
    ['currency <a epub:type="noteref" href="n.html">4</a>. They', "currency. They"],
    ['currency <a role="doc-noteref" href="#n">iv</a>. They', "currency. They"],
    ['See page <a href="#p12">12</a> and 10<sup>3</sup>.', "See page 12 and 103."],
    ['Call <a href="#who">me</a> Ishmael.', "Call me Ishmael."],
  ])("reads %j without the mark of a note", (html, text) => {
    expect(textsOf(`<p>${html}</p>`)).toEqual([text]);
  });

  it("keeps footnotes apart from the story", () => {
    const page = readHtml('<p>One.</p><aside epub:type="footnote" id="n1"><p>A <b>note</b>.</p></aside><p>Two.</p>');
    expect(page.blocks.map((block) => block.text)).toEqual(["One.", "Two."]);
    expect(page.notes).toEqual(["A note."]);
  });

  it("keeps notes apart that only their class names, each as one, and the notes of a list", () => {
    const page =
      readHtml(`<p>One.</p><div class="footnotes"><hr/><ol><li><p>A.</p></li><li>B. <a href="#r">↩</a></li></ol></div>
      <p class="footnote">C.</p><p>Two<span class="footnote">.</span></p>`);
    expect(page.blocks.map((block) => block.text)).toEqual(["One.", "Two."]);
    expect(page.notes).toEqual(["A.", "B. ↩", "C."]);
  });

  it.each([
    ["of a page in print", 'and the<span class="pagenum"> [Pg 12]</span> keeper', "and the keeper"],
    ["in a word", 'the kee<span class="page-break">12</span>per', "the keeper"],
    ["with its space", 'and the <a id="p" class="x-ebookmaker-pageno">{xii}</a>keeper', "and the keeper"],
    ["that is none", 'and the <span class="pagenum">twelfth</span> keeper', "and the twelfth keeper"],
    [
      "of a note that is no link",
      "It was dark.<sup>2</sup> He lit the lantern<sup>3</sup> at once.",
      "It was dark. He lit the lantern at once.",
    ],
  ])("reads a sentence with the number %s", (_, html, text) => {
    expect(textsOf(`<p>${html}</p>`)).toEqual([text]);
  });

  it.each([
    [
      "a stanza of lines",
      '<div class="stanza"><div class="verse indent0">The moon</div><div class="verse indent2">rose.</div></div>',
    ],
    ["a group of lines", '<div class="linegroup"><p class="line">The moon</p><p class="line">rose.</p></div>'],
    ["a poem of lines", '<div class="poem"><p class="i0">The moon</p><p class="i2">rose.</p></div>'],
  ])("keeps the lines of %s, each its own paragraph to the file", (_, html) => {
    expect(textsOf(`<p>Night.</p>${html}<p>Day.</p>`)).toEqual(["Night.", "The moon\nrose.", "Day."]);
  });

  it("keeps stanzas apart that are paragraphs of a poem", () => {
    const stanza = '<p class="verse">The moon<br/>rose.</p>';
    expect(textsOf(`<div class="poem">${stanza}${stanza}</div>`)).toEqual(["The moon\nrose.", "The moon\nrose."]);
  });

  it.each([
    ["x^2", "<msup><mi>x</mi><mn>2</mn></msup>"],
    ["(a+b)/2", "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>"],
    ["√(x+1)", "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>"],
    ["x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"],
  ])("writes the formula %s on one line, and its source not at all", (text, html) => {
    const source = '<annotation encoding="application/x-tex">\\frac</annotation>';
    expect(textsOf(`<p>So <math><semantics>${html}${source}</semantics></math> it is.</p>`)).toEqual([
      `So ${text} it is.`,
    ]);
  });

  it("takes a paragraph in a group of headings for the title below the number", () => {
    expect(readHtml("<hgroup><h2>I</h2><p>The Lamp</p></hgroup><p>Night.</p>").blocks).toEqual([
      { text: "I", headingLevel: 2 },
      { text: "The Lamp", headingLevel: 3 },
      { text: "Night." },
    ]);
  });

  it("knows which blocks are nothing but links within the book, and words that are only drawn", () => {
    const page = readHtml(`<p>2.1 <a href="b.html#x">The people around</a></p><p>See <a href="b.html">here</a>.</p>
      <p><a href="https://example.org/">Out</a></p><svg><title>A lamp</title><text>drawn</text></svg>`);
    expect([...page.links]).toEqual([0]);
    expect(page.drawn).toEqual(["A lamp drawn"]);
  });

  it("cleans what print needs and speech does not", () => {
    expect(
      textsOf("<p>The \u00ADlight\u00ADhouse of\u00A0\u2003ﬁre and ﬂame\u200B, cafe\u0301 \u0007\u{1F525}</p>"),
    ).toEqual(["The lighthouse of fire and flame, café 🔥"]);
  });

  it("knows in which block each id stands", () => {
    const { anchors } = readHtml(
      '<p>Zero</p><a id="a"/><h2 id="b">One</h2><p>Two <span id="c">inside</span></p><div id="d"><p>Three</p></div><a name="e"></a>',
    );
    expect(Object.fromEntries(anchors)).toEqual({ a: 1, b: 1, c: 2, d: 3, e: 4 });
  });

  it("knows what is front and back matter by what the page says, the inner over the outer", () => {
    const html = `<section epub:type="frontmatter"><p>a</p><div role="doc-chapter"><p>b</p></div></section>
      <section role="doc-endnotes"><p>c</p></section><p>d</p>`;
    expect(readHtml(html).blocks.map((block) => block.matter)).toEqual([
      "front_matter",
      undefined,
      "back_matter",
      undefined,
    ]);
  });

  it("reads initials and headings that are pictures", () => {
    expect(
      textsOf('<h1><img src="1.png" alt="Chapter One"/></h1><p><img src="t.png" alt="T"/>hen it rained.</p>'),
    ).toEqual(["Chapter One", "Then it rained."]);
  });

  it("speaks the quotation marks that a stylesheet would draw", () => {
    expect(textsOf("<p><q>Drop nothing</q>, she said.</p>")).toEqual(["“Drop nothing”, she said."]);
  });
});
