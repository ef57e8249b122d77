import { type BookText, SCENE_BREAK } from "#core/books/read/book-text.ts";
import type { SourceDocument } from "#core/books/read/source-document.ts";
import { plain } from "./measure.ts";

/**
 * Goes through the text of a document and that of its chapters side by side, letter by letter. Gives a line for
 * everything that came into no chapter, into two, or out of order. What stands in no chapter must be the title of the
 * chapter that follows or of a division around it, or be listed as left out.
 */
export function accountForText(document: SourceDocument, book: BookText): string[] {
  const paragraphs = book.chapters.flatMap((chapter) =>
    chapter.paragraphs.filter((text) => text !== SCENE_BREAK).map((text) => ({ chapter, text: plain(text) })),
  );
  const emptyDivisions = plain(book.leftOut.map((each) => each.what).join(" "));
  const errors: string[] = [];
  let next = 0;
  for (const block of document.blocks) {
    let rest = plain(block.text);
    if (rest === "") continue;
    const first = paragraphs[next];
    if (first && rest.startsWith(first.text)) {
      // A block that is very long may have been cut.
      for (let each = paragraphs[next]; rest !== "" && each && rest.startsWith(each.text); each = paragraphs[next]) {
        rest = rest.slice(each.text.length);
        next++;
      }
      if (rest !== "") errors.push(`lost the end of “${block.text.slice(0, 60)}”`);
      continue;
    }
    const titles = first ? plain([book.title, ...first.chapter.path, first.chapter.title].join(" ")) : "";
    if (!titles.includes(rest) && !emptyDivisions.includes(rest)) errors.push(`lost “${block.text.slice(0, 60)}”`);
  }
  const more = paragraphs.slice(next).filter((paragraph) => paragraph.text !== "");
  return [...errors, ...more.map(({ text }) => `has no source, or another place: “${text.slice(0, 60)}”`)];
}

/** The paragraphs of a case that are not in the chapters of the book in their order. */
export function missingParagraphs(paragraphs: readonly string[], book: BookText): string[] {
  const text = plain(book.chapters.flatMap((chapter) => chapter.paragraphs).join(" "));
  let from = 0;
  return paragraphs.filter((paragraph) => {
    const wanted = plain(paragraph);
    const at = text.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}
