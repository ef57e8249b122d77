import type { Mention } from "../people/mention.ts";
import type { Paragraph } from "../reading/read-chapter.ts";

const LEADING =
  /^(["',—(…]|oh|o|ah|my|dear|good|old|no|yes|well|come|now|sir|and|but|so|why|hey|hello|hullo|thank|thanks|you)$/;

/**
 * Whether somebody spoken of in a quote is spoken to: "Fetch the old man, Mira." A name is set apart by commas or stands
 * alone; a name in a list or with a clause of its own after it is not.
 */
export function isVocative(paragraph: Paragraph, mention: Mention): boolean {
  if (!mention.spoken || mention.kind === "pronoun" || mention.kind === "teller" || mention.possessive) return false;
  const { tokens } = paragraph;
  const before = tokens[mention.from - 1]?.lower ?? '"';
  const after = tokens[mention.to]?.text ?? '"';
  if (!/^[,!?."';:—…]+$/.test(after) || !(LEADING.test(before) || /^[.!?]+$/.test(before))) return false;
  if (mention.kind === "kin") return false;
  // "Bingley." answers who it is.
  if (before === '"' && after.startsWith(".")) return false;
  if (mention.kind === "role" && tokens[mention.from]?.lower === "the") return false;
  // "Tobias, Mira and I": a list.
  return !(after === "," && /^(and|or)$/.test(tokens[mention.to + 2]?.lower ?? ""));
}
