import { SCENE_BREAK } from "../book-text.ts";
import { countWords } from "../count-words.ts";
import { cutText } from "../cut-text.ts";
import type { Block, Mark, Outline, SourceDocument } from "../source-document.ts";
import { isTitleLine } from "./is-title-line.ts";
import { findEdition } from "./matter.ts";

const CHUNK_WORDS = 3000;
/** Blocks beyond this are cut at ends of sentences, so that no chunk is much longer than another. */
const LONGEST_BLOCK = 12_000;

/**
 * The outline of last resort: sections of about 3,000 words, cut between paragraphs, at a change of scene if one is
 * near.
 */
export function cutIntoChunks(document: SourceDocument): Outline {
  const blocks = document.blocks.flatMap((block) =>
    block.text.length > LONGEST_BLOCK
      ? cutText(block.text, LONGEST_BLOCK).map((text): Block => ({ ...block, text: text.trim() }))
      : block,
  );
  const { begins, ends } = findEdition(blocks);
  const starts = startsOfChunks(blocks, begins, ends);
  const marks = starts.map((at, index): Mark => {
    if (starts.length === 1 && isTitle(blocks, at)) return { at, title: blocks[at]?.text ?? "", level: 1 };
    const title = starts.length === 1 ? (document.title ?? "The whole text") : `Section ${index + 1}`;
    return { at, title, level: 1, kind: "section", titleBlocks: 0 };
  });
  return { marks, confidence: starts.length === 1 ? 0.5 : 0.3, blocks };
}

/** Whether a short text begins with its own title. */
function isTitle(blocks: readonly Block[], at: number): boolean {
  return blocks[at]?.headingLevel !== undefined || isTitleLine(blocks[at], blocks[at + 1]);
}

function startsOfChunks(blocks: readonly Block[], begins: number, ends: number): number[] {
  const words = blocks.slice(begins, ends).map((block) => countWords(block.text));
  const total = words.reduce((sum, count) => sum + count, 0);
  const chunk = total / Math.max(1, Math.round(total / CHUNK_WORDS));
  const starts = [begins];
  let inChunk = 0;
  for (const [index, count] of words.entries()) {
    const sceneEnds = blocks[begins + index]?.text === SCENE_BREAK && inChunk > chunk * 0.8;
    inChunk += count;
    const hasNext = index < words.length - 1;
    if (hasNext && (inChunk >= chunk || sceneEnds)) {
      starts.push(begins + index + 1);
      inChunk = 0;
    }
  }
  return starts;
}
