import { type Division, inOrder } from "./division.ts";

export interface TextSetting {
  /** Characters in a line; without it each paragraph is a line. */
  readonly width?: number;
  /** What parts paragraphs: a blank line, or a first line that stands further in. */
  readonly paragraphs?: "blank lines" | "indents";
  /** What parts the lines of a heading. */
  readonly headingGap?: "\n" | "\n\n";
  /** What stands before and after the book, as it is. */
  readonly before?: string;
  readonly after?: string;
}

/** A book as a plain text file, as a typewriter or a public-domain library sets it. */
export function setAsText(divisions: readonly Division[], setting: TextSetting = {}): Uint8Array {
  const { width = 72, paragraphs = "blank lines", headingGap = "\n", before = "", after = "" } = setting;
  const indent = paragraphs === "indents" ? "    " : "";
  const gap = paragraphs === "indents" ? "\n" : "\n\n";
  const body = inOrder(divisions).map(({ division: { heading, text } }) => {
    const set = text.map((paragraph) => (paragraph.includes("\n") ? paragraph : wrap(paragraph, width, indent)));
    return [heading.join(headingGap), set.join(gap)].filter((each) => each !== "").join("\n\n");
  });
  return new TextEncoder().encode(`${before}${body.filter((each) => each !== "").join("\n\n\n")}\n${after}`);
}

/** Breaks a paragraph into lines; a text without spaces is one line. */
export function wrap(paragraph: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of paragraph.split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line.trim() === "" ? line + word : `${line} ${word}`;
    }
  }
  return [...lines, line].join("\n");
}
