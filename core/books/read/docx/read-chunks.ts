import type { Archive } from "../archive/open-archive.ts";
import type { LeftOut } from "../book-text.ts";
import { decodeText } from "../decode-text.ts";
import { findAll } from "../markup/element-tree.ts";
import { readHtml } from "../markup/read-html.ts";
import type { Block } from "../source-document.ts";
import { readPart } from "./find-parts.ts";
import { readWebArchive } from "./read-web-archive.ts";

/** What other documents say that lie within a document, in the place of the paragraphs that stand for them. */
export interface Chunks {
  readonly blocks: Block[];
  readonly leftOut: LeftOut[];
}

/** The text of the paragraph that stands for another document, by the id of its relationship. */
export function chunkMark(id: string): string {
  return `\uE000${id}\uE000`;
}

/**
 * Puts the text of the pages that a document takes in whole (`w:altChunk`, ECMA-376 part 1, 17.17.2) where they stand,
 * as programs write it that make a document of a web page. What is no page is listed as left out.
 *
 * @param ids those of the relationships of all chunks of the document.
 */
export async function readChunks(archive: Archive, blocks: readonly Block[], ids: readonly string[]): Promise<Chunks> {
  if (ids.length === 0) return { blocks: [...blocks], leftOut: [] };
  const targets = await findTargets(archive);
  const texts = new Map<string, readonly Block[] | undefined>();
  for (const id of ids) texts.set(chunkMark(id), await readChunk(archive, targets.get(id)));
  const unread = [...texts.values()].filter((each) => each === undefined).length;
  const read = new Set<string>();
  return {
    blocks: blocks.flatMap((block) => {
      if (!texts.has(block.text)) return [block];
      // Once, however often it is named, or a small file would make a book without end.
      const isFirst = read.size < read.add(block.text).size;
      return isFirst ? (texts.get(block.text) ?? []) : [];
    }),
    leftOut: unread === 0 ? [] : [listUnread(unread)],
  };
}

async function findTargets({ names, ...archive }: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  for (const name of names.filter((each) => /^word\/_rels\/[^/]+\.rels$/.test(each))) {
    const root = await readPart({ names, ...archive }, name);
    for (const { attributes } of root ? findAll(root, "relationship") : []) {
      const { id, type = "", target = "" } = attributes;
      const path = target.startsWith("/") ? target.slice(1) : `word/${target}`;
      if (id && /\/aFChunk$/.test(type)) targets.set(id, path);
    }
  }
  return targets;
}

async function readChunk(archive: Archive, path: string | undefined): Promise<readonly Block[] | undefined> {
  const bytes = path === undefined ? undefined : await archive.read(path);
  const text = bytes && decodeText(bytes);
  if (text === undefined || text.includes("\0")) return undefined;
  const page = readWebArchive(text) ?? text;
  return /<(?:html|body|p|div)[\s>]/i.test(page) ? readHtml(page).blocks : undefined;
}

function listUnread(count: number): LeftOut {
  return {
    what: count === 1 ? "1 document within the document" : `${count} documents within the document`,
    reason: "It is of a format that is not read there.",
    characters: 0,
  };
}
