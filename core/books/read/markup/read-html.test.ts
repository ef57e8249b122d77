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
      <nav><ol><li>no</li></ol></nav><svg><text>no</text></svg><p hidden="">no</p><p style="display: none">no</p>
      <p>The <ruby>灯<rt>no</rt></ruby><!-- no --> is <span epub:type="pagebreak">17</span>dark.</p></body></html>`;
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
