import type { Paragraph } from "../reading/read-chapter.ts";
import type { Mention } from "./mention.ts";

/** Above this share of first-person words in what is told, the one who tells is one of the people. */
export const TELLER_SHARE = 0.01;

/** The name that stands for somebody who tells as "I" and is never named. */
export const UNNAMED_NARRATOR = "The narrator";

/** The share of told words that are "I", "me", "my" and the like. */
export function firstPersonShareOf(
  paragraphs: readonly Paragraph[],
  mentions: readonly (readonly Mention[])[],
): number {
  const words = paragraphs.reduce((sum, { segments }) => sum + wordsTold(segments), 0);
  const first = mentions.flat().filter(({ kind, spoken }) => kind === "teller" && !spoken).length;
  return words === 0 ? 0 : Math.min(1, first / words);
}

function wordsTold(segments: Paragraph["segments"]): number {
  return segments.reduce((sum, { kind, text }) => (kind === "speech" ? sum : sum + text.split(" ").length), 0);
}

/** The name that the one who tells gives themself: "Call me Ishmael", "my name is Jim Hawkins", "I, Philip Pirrip,". */
export function findNarratorName(
  paragraphs: readonly Paragraph[],
  mentions: readonly (readonly Mention[])[],
): string | null {
  for (const [index, { tokens }] of paragraphs.entries()) {
    for (const mention of mentions[index] ?? []) {
      if (mention.kind !== "name" || mention.spoken || mention.possessive) continue;
      const before = tokens
        .slice(Math.max(0, mention.from - 4), mention.from)
        .map(({ lower }) => lower)
        .join(" ");
      if (
        /(?:^|\W)(?:call me|my (?:christian |first )?name (?:is|was|being)|my name 's|i am called|i was (?:called|christened|named))$/.test(
          before,
        )
      )
        return mention.key;
      if (/(?:^|\W)i ,$/.test(before) && tokens[mention.to]?.text === ",") return mention.key;
    }
  }
  return null;
}
