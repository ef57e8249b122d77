import type { ContentType } from "../book-text.ts";

type Matter = Exclude<ContentType, "chapter">;

/** Titles of what stands before or after the text proper. */
const MATTER_TITLE =
  /^(?:(?:front |back )?cover|front matter|(?:half[- ])?title(?: page)?|copyright(?: page| notice)?|colophon|imprint|dedication|epigraph|(?:list of )?(?:illustrations|figures|maps|tables|plates)|foreword|preface(?: to .*)?|(?:editor|author|translator|publisher|transcriber)['’]?s['’]? (?:note|notes|preface|introduction|foreword)|(?:original )?transcriber['’]?s['’]? notes?|introduction|introductory note|acknowledge?ments?|about|about (?:the|this) (?:author|authors|book|edition|publisher|translator).*|also (?:by|available).*|praise for.*|(?:a )?note (?:on|to) the .*|appendix.*|appendices|afterword|notes|end ?notes|footnotes|glossary|bibliography|references|works cited|further reading|index|licen[cs]e|recommendations|newsletter|advertisements?|.*project gutenberg.*licen[cs]e.*)[.:]?$/iu;

/** The same in other languages. */
const FOREIGN_MATTER_TITLE =
  /^(?:couverture|avant-propos|préface|remerciements|dédicace|avertissement|glossaire|bibliographie|postface|titelseite|impressum|widmung|vorwort|einleitung|nachwort|danksagung|anmerkungen|anhang|glossar|literaturverzeichnis|prefacio|introducción|agradecimientos|dedicatoria|apéndice|glosario|bibliografía|prefazione|introduzione|ringraziamenti|appendice|prefácio|introdução|voorwoord|dankwoord|nawoord|предисловие|введение|послесловие|примечания|приложение|благодарности|הקדמה|מבוא|אחרית דבר|תודות|مقدمة|تمهيد|شكر وتقدير|前言|序言|自序|代序|后记|後記|附录|附錄|まえがき|はじめに|あとがき|解説)[.:]?$/iu;

const CONTENTS_TITLE =
  /^(?:(?:table of )?contents|table des matières|sommaire|inhalt|inhaltsverzeichnis|índice|contenido|indice|sommario|sumário|inhoud|inhoudsopgave|содержание|оглавление|תוכן(?: ה?עניינים)?|المحتويات|الفهرس|فهرس|目录|目錄|目次|もくじ|차례)[.:]?$/iu;

/** EPUB structural semantics, ARIA document roles and EPUB 2 guide types. */
const FRONT =
  `frontmatter cover titlepage halftitlepage title-page copyright-page copyright dedication epigraph toc loi lot
  colophon imprint imprimatur foreword preface acknowledgments acknowledgements contributors other-credits`.split(
    /\s+/,
  );
const BACK =
  `backmatter appendix glossary bibliography index endnotes rearnotes footnotes notes afterword errata`.split(" ");

/** Whether a title is one of front or back matter; which of them its place decides. */
export function isMatterTitle(title: string): boolean {
  const line = title.trim().replaceAll(/\s+/g, " ");
  return MATTER_TITLE.test(line) || FOREIGN_MATTER_TITLE.test(line) || CONTENTS_TITLE.test(line);
}

/** Whether a title is that of a table of contents. */
export function isContentsTitle(title: string): boolean {
  return CONTENTS_TITLE.test(title.trim().replaceAll(/\s+/g, " "));
}

/**
 * What the words of an `epub:type`, a `role` or a guide's `type` say about a part of a book: `chapter` for the body,
 * `undefined` if nothing.
 */
export function matterOfSemantics(semantics: string): ContentType | undefined {
  const words = semantics
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^doc-/, ""));
  const found = (list: readonly string[], matter: Matter) =>
    words.some((word) => list.includes(word)) ? matter : undefined;
  if (words.includes("bodymatter") || words.includes("chapter")) return "chapter";
  return found(FRONT, "front_matter") ?? found(BACK, "back_matter");
}

/** Marks of public-domain editions: the line after which the book begins, and the one at which it has ended. */
const EDITION_BEGINS = /^\*{3}\s*start of (?:the|this) .*e-?book\b/i;
const EDITION_ENDS = /^(?:\*{3}\s*end of (?:the|this) .*e-?book\b|end of (?:the )?project gutenberg)/i;

/** Index of the first block of the book proper and of the first one after it, told by the edition's own lines. */
export function findEdition(blocks: readonly { readonly text: string }[]): { begins: number; ends: number } {
  const begins = blocks.findIndex((block) => EDITION_BEGINS.test(block.text));
  const ends = blocks.findIndex((block, index) => index > begins && EDITION_ENDS.test(block.text));
  return { begins: begins + 1, ends: ends < 0 ? blocks.length : ends };
}
