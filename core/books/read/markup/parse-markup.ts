import { Parser } from "htmlparser2";
import { problem } from "#core/http/errors.ts";

/** No book nests deeper; a parser that follows without end can be kept busy with it. */
const DEEPEST = 1000;

/** What is told of a markup text, in its order. Names are in lower case. */
export interface MarkupEvents {
  /** `start` and `end` are the characters between which the tag stands in the text. */
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void;
  /** As with `open`; of an element that closes itself it is the same tag. */
  close(name: string, start: number, end: number): void;
  text(text: string): void;
}

/**
 * Walks through XML, or through HTML with the faults that books have: elements that close themselves, or nobody does.
 * No entity is ever replaced but those of HTML.
 *
 * @throws `book-unsafe` for entity declarations and endless nesting.
 */
export function parseMarkup(markup: string, language: "xml" | "html", events: MarkupEvents): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw problem("book-unsafe", { reason: "its elements are nested without end" });
        // After a processing instruction the parser counts its last character in.
        events.open(name, attributes, markup.indexOf("<", parser.startIndex), parser.endIndex + 1);
      },
      onclosetag(name) {
        depth--;
        events.close(name, parser.startIndex, parser.endIndex + 1);
      },
      ontext: (text) => events.text(text),
      onprocessinginstruction: (_, declaration) => refuseEntities(declaration),
      // What follows a first declaration inside of a DOCTYPE is a comment to HTML.
      oncomment: (comment) => refuseEntities(`!${comment}`),
    },
    { xmlMode: language === "xml", recognizeSelfClosing: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(markup);
}

function refuseEntities(declaration: string): void {
  if (!/^!(?:doctype\b[^>]*<!)?entity\s/i.test(declaration)) return;
  throw problem("book-unsafe", { reason: "it declares entities, which can reach for other files" });
}
