import { problem } from "#core/http/errors.ts";
import { cleanLine } from "../clean-text.ts";
import { parseMarkup } from "./parse-markup.ts";

/** Elements that a table of contents, a package file or a list of styles may have; a book has some thousands. */
const MOST_ELEMENTS = 500_000;

/** An element of a small file, such as a table of contents. Names are in lower case and without prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/**
 * The elements of a markup text below one nameless root.
 *
 * @throws `book-unsafe` as {@link parseMarkup} does, and `book-too-large` beyond half a million elements.
 */
export function parseTree(markup: string, language: "xml" | "html"): Element {
  const root = { name: "", attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let count = 0;
  parseMarkup(markup, language, {
    open(name, attributes) {
      if (++count > MOST_ELEMENTS) throw problem("book-too-large", { reason: "one of its lists has no end" });
      const element = { name: withoutPrefix(name), attributes: localAttributes(attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => open.at(-1)?.children.push(text),
  });
  return root;
}

/** Elements inside of another, at any depth, that have this name, in their order. */
export function findAll(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The child elements, or those of one name. */
export function childrenOf(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The text in an element on one line, clean; `null` if there is none. */
export function lineOf(element: Element | undefined): string | null {
  return element ? cleanLine(textOf(element)) : null;
}

function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [withoutPrefix(name), value.trim()]));
}

/** The name without that of its namespace: `p` for `w:p`. */
export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
