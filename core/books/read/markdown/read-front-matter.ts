import { cleanLine } from "../clean-text.ts";

const FRONT_MATTER = /^---[ \t]*\n((?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A text over several lines follows. */
const BLOCK_SCALAR = /^[|>][+-]?\s*$/;

/** What the head of a Markdown file says in YAML, and the text below it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly text: string;
}

/** Reads the lines `title`, `author` and `language` (or `lang`) of a YAML head; all `null` if the text has none. */
export function readFrontMatter(markdown: string): FrontMatter {
  const [head = "", lines = ""] = FRONT_MATTER.exec(markdown) ?? [];
  const isYaml = /^[\w-]+:(?:\s|$)/m.test(lines);
  if (!isYaml) return { title: null, author: null, language: null, text: markdown };
  const text = markdown.slice(head.length);
  return {
    title: scalarOf(lines, "title"),
    author: scalarOf(lines, "author"),
    language: scalarOf(lines, "lang(?:uage)?"),
    text,
  };
}

/** The value of a line, without quotes; the items of a list, in brackets or on lines of their own, parted by commas. */
function scalarOf(yaml: string, key: string): string | null {
  const [, value = "", below = ""] = new RegExp(`^${key}:[ \\t]*(.*)\\n((?:[ \\t-].*\\n)*)`, "im").exec(yaml) ?? [];
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
  if (list !== undefined) return joined(list.split(","));
  if (value.trim() !== "" && !BLOCK_SCALAR.test(value)) return joined([value]);
  const lines = below.split("\n").filter((line) => line.trim() !== "");
  const items = lines.flatMap((line) => /^\s*-\s+(?:name:\s*)?(.*)$/.exec(line)?.[1] ?? []);
  return items.length > 0 ? joined(items) : cleanLine(lines.map((line) => line.trim()).join(" "));
}

function joined(items: readonly string[]): string | null {
  return cleanLine(items.map((item) => item.trim().replace(/^(["'])(.*)\1$/, "$2")).join(", "));
}
