import { type Division, inOrder } from "./division.ts";

export interface MarkdownSetting {
  /** `# Title`, a line of `=` below it, or only bold. */
  readonly headings?: "atx" | "setext" | "bold";
  /** Level of the outermost headings. */
  readonly level?: number;
  readonly before?: string;
}

/** A book as a Markdown file. */
export function setAsMarkdown(divisions: readonly Division[], setting: MarkdownSetting = {}): Uint8Array {
  const { headings = "atx", level = 1, before = "" } = setting;
  const body = inOrder(divisions).map(({ division: { heading, text }, depth }) => {
    const marked = MARKED[headings](heading, depth + level - 1);
    return [...marked, ...text].join("\n\n");
  });
  return new TextEncoder().encode(`${before}${body.join("\n\n")}\n`);
}

const MARKED = { atx, setext, bold: (heading: readonly string[]) => heading.map((line) => `**${line}**`) };

/** A heading of two lines is two headings, the second a level deeper. */
function atx(heading: readonly string[], level: number): string[] {
  return heading.map((line, index) => `${"#".repeat(level + index)} ${line}`);
}

function setext(heading: readonly string[], level: number): string[] {
  return heading.map((line, index) => `${line}\n${(level + index === 1 ? "=" : "-").repeat(Math.max(3, line.length))}`);
}
