import { cleanLine } from "../clean-text.ts";

const FRONT_MATTER = /^---[ \t]*\n((?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

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

/** The value of a line, without quotes; the items of a list in brackets, parted by commas. */
function scalarOf(yaml: string, key: string): string | null {
  const value = new RegExp(`^${key}:[ \\t]*(.*)$`, "im").exec(yaml)?.[1]?.trim() ?? "";
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  const items = list === undefined ? [value] : list.split(",");
  return cleanLine(items.map((item) => item.trim().replace(/^(["'])(.*)\1$/, "$2")).join(", "));
}
