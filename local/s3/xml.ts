import { S3Error } from "./s3-error.ts";

/** Text made safe for XML 1.0: markup escaped, and as character references whatever a parser might alter. */
export function escapeXml(text: string | number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold them.
  return String(text).replaceAll(/[&<>"'\x00-\x1f\x7f]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}

/** An element: its name, and what it holds, either text or further elements. */
export type Element = readonly [name: string, content: string | number | boolean | readonly Element[]];

/** Writes an element; text is escaped. */
export function writeXml([name, content]: Element): string {
  const inside = Array.isArray(content) ? content.map(writeXml).join("") : escapeXml(String(content));
  return `<${name}>${inside}</${name}>`;
}

export function xmlDocument(element: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(element)}`;
}

/** The insides of every element `name` in a request's XML, which never nests an element in one of its own name. */
export function elementsIn(xml: string, name: string): string[] {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new S3Error(400, "MalformedXML");
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, "g"))].map(
    (match) => match[1] ?? "",
  );
}

/** The text of the first element `name`, or `undefined`. */
export function textIn(xml: string, name: string): string | undefined {
  const [inside] = elementsIn(xml, name);
  return inside === undefined ? undefined : unescapeXml(inside);
}
