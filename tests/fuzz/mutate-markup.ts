import { joined, type Mutation } from "./mutate-bytes.ts";
import type { Random } from "./random.ts";

/** What a mutation adds by saying the same again. */
const MOST_CHARACTERS = 1_000_000;

/** What confuses those who read markup, and what leads them out of the file or in circles. */
const TOKENS: readonly [string, ...string[]] = [
  "<",
  ">",
  "</",
  "/>",
  "<p>",
  "</p>",
  "<a:b xmlns:a='x'>",
  "]]>",
  "<![CDATA[",
  "<!--",
  "<?xml version='1.0'?>",
  "<!DOCTYPE x [<!ENTITY y 'z'>]>",
  "&#0;",
  "&#xD800;",
  "&#x10FFFF;",
  "&nothing;",
  '"',
  "'",
  "=",
  "../",
  "\0",
  "\uFFFF",
  "\u202E",
  " xmlns=''",
  "<script>",
  "<table><tr><td>",
  "<ol><li>",
  "<sup><a href='#x'>",
  "9".repeat(400),
];

/** What happens to XML and HTML in the hands of bad programs. */
export const mutateMarkup: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString("utf8");
  const change = random.pick([insertTokens, dropTag, repeatTag, swapValues, nestTag, repeatElement]);
  return Buffer.from(change(text, random));
};

function insertTokens(text: string, random: Random): string {
  let changed = text;
  for (let count = 1 + random.below(5); count > 0; count--) {
    const at = random.below(changed.length);
    changed = changed.slice(0, at) + random.pick(TOKENS) + changed.slice(at + random.below(10));
  }
  return changed;
}

function dropTag(text: string, random: Random): string {
  const tag = anyMatch(text, /<[^<>]+>/g, random);
  return tag ? text.slice(0, tag.index) + text.slice(tag.index + tag[0].length) : text;
}

function repeatTag(text: string, random: Random): string {
  const tag = anyMatch(text, /<[^<>]+>/g, random);
  return tag ? text.slice(0, tag.index) + repeated(tag[0], 1 + random.below(100)) + text.slice(tag.index) : text;
}

/** Puts the value of one attribute into another: an id that is taken, a link to the file itself, a level of a name. */
function swapValues(text: string, random: Random): string {
  const value = anyMatch(text, /"[^"<>]*"/g, random);
  const place = anyMatch(text, /"[^"<>]*"/g, random);
  if (!value || !place) return text;
  return text.slice(0, place.index) + value[0] + text.slice(place.index + place[0].length);
}

function nestTag(text: string, random: Random): string {
  const tag = anyMatch(text, /<[a-z][^<>/]*>/gi, random);
  return tag
    ? text.slice(0, tag.index) + repeated(tag[0], random.pick([300, 900, 5000])) + text.slice(tag.index)
    : text;
}

function repeatElement(text: string, random: Random): string {
  const element = anyMatch(text, /<(\w[\w:-]*)[^<>]*>[^<]*<\/\1>/g, random);
  return element
    ? text.slice(0, element.index) + repeated(element[0], 1 + random.below(2000)) + text.slice(element.index)
    : text;
}

/** An element can be long already, once it was damaged. */
function repeated(text: string, times: number): string {
  return text.repeat(Math.min(times, Math.ceil(MOST_CHARACTERS / text.length)));
}

function anyMatch(text: string, pattern: RegExp, random: Random): RegExpExecArray | undefined {
  const matches = [...text.matchAll(pattern)];
  return matches[random.below(matches.length)];
}

/** The same for plain text and Markdown: marks of lists, quotes, headings and notes, of encodings and of directions. */
export const mutateText: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  const token = random.pick([
    "\n",
    "\n\n",
    "\t",
    "# ",
    "> ",
    "- ",
    "1. ",
    "| a ",
    "```\n",
    "[^1]",
    "[^1]: ",
    "*",
    "_",
    "CHAPTER I\n\n",
    "---\n",
    "\u202E",
    "\uFEFF",
    "[Illustration",
    "<div>",
  ]);
  const times = random.pick([1, 3, 50, 3000]);
  return joined(bytes.subarray(0, at), Buffer.from(token.repeat(times)), bytes.subarray(at));
};
