import type { ExpectedChapter } from "./book-case.ts";

/** A division of a book as its author meant it. The setters (set-as-*.ts) make files of it. */
export interface Division {
  /** The lines of its heading as the book prints them; none for text that stands under no heading. */
  readonly heading: readonly string[];
  /** The title to be found, where it is not the lines of the heading. */
  readonly title: string;
  /** Its own paragraphs; of one that holds others the motto, which opens the first of them. */
  readonly text: readonly string[];
  readonly children: readonly Division[];
  readonly contentType: ExpectedChapter["contentType"];
}

type Rest = Partial<Pick<Division, "title" | "contentType">>;

/** A chapter; its heading's lines are parted by "\n". */
export function chapter(heading: string, text: readonly string[], rest: Rest = {}): Division {
  const lines = heading === "" ? [] : heading.split("\n");
  return { heading: lines, title: lines.join(": "), text, children: [], contentType: "chapter", ...rest };
}

/** A part, an act, a volume: a heading above others, and perhaps a motto. */
export function part(heading: string, children: readonly Division[], motto: readonly string[] = []): Division {
  return { ...chapter(heading, motto), children };
}

export function frontMatter(heading: string, text: readonly string[], rest: Rest = {}): Division {
  return chapter(heading, text, { contentType: "front_matter", ...rest });
}

export function backMatter(heading: string, text: readonly string[], rest: Rest = {}): Division {
  return chapter(heading, text, { contentType: "back_matter", ...rest });
}

/** The chapters to be found in a book, in reading order. */
export function expectedChapters(divisions: readonly Division[], path: readonly string[] = []): ExpectedChapter[] {
  return divisions.flatMap(({ title, text, children, contentType }) => {
    if (children.length === 0) return [{ begins: text[0] ?? "", title, path, contentType }];
    const [first, ...others] = expectedChapters(children, [...path, title]);
    return first ? [{ ...first, begins: text[0] ?? first.begins }, ...others] : [];
  });
}

/** All paragraphs of a book, in reading order, headings not counted. */
export function paragraphsOf(divisions: readonly Division[]): string[] {
  return divisions.flatMap(({ text, children }) => [...text, ...paragraphsOf(children)]);
}

/** Divisions with their depth, 1 for the outermost, in reading order. */
export function inOrder(divisions: readonly Division[], depth = 1): { division: Division; depth: number }[] {
  return divisions.flatMap((division) => [{ division, depth }, ...inOrder(division.children, depth + 1)]);
}
