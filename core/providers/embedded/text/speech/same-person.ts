import type { Cast, CastPerson } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { type Appearance, mentionsIn } from "./attributed.ts";

/** "He was a stout man", "Mira, a girl of twelve": a noun for the one who was named right before. */
export function sameAsBefore(
  { tokens }: Paragraph,
  mention: Mention,
  appearances: readonly Appearance[],
): CastPerson | undefined {
  const last = appearances.at(-1);
  if (!last || (mention.kind !== "role" && mention.kind !== "anyone")) return undefined;
  const before = tokens[mention.from - 1];
  const isNamed = last.mention.kind !== "pronoun" && last.mention.kind !== "teller";
  if (before?.text === ",") {
    return isNamed && last.mention.to === mention.from - 1 && !last.mention.possessive ? last.person : undefined;
  }
  if (!mention.indefinite || !/^(was|is|were|am|be|been|became|as|'s)$/.test(before?.lower ?? "")) return undefined;
  return appearances.findLast(({ mention: other }) => !other.possessive && mention.from - other.to <= 4)?.person;
}

/** "in his black suit, sat Mr. Crake": a pronoun for the one whom its sentence names last, with the verb before the name. */
export function sameAsAfter(
  paragraph: Paragraph,
  mention: Mention,
  told: readonly Mention[],
  cast: Cast,
): CastPerson | undefined {
  if (mention.kind !== "pronoun" || !mention.possessive) return undefined;
  const { tokens, sentences } = paragraph;
  const at = tokens[mention.from]?.start ?? -1;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) return undefined;
  const others = mentionsIn(paragraph, sentence, told);
  if (others.some(({ from, kind }) => from < mention.from && kind !== "pronoun")) return undefined;
  if (others.some(({ kind, possessive }) => kind === "pronoun" && !possessive)) return undefined;
  const named = others.find(
    ({ kind, from }) => kind === "name" && from > mention.from && tokens[from - 1]?.pos === "VERB",
  );
  const person = named && cast.find(named);
  return person && (person.gender === "unknown" || person.gender === mention.gender) ? person : undefined;
}

/** "I am Captain Ines Varga": who says their own name in a quote. */
export function introducesSelf(
  paragraph: Paragraph,
  segment: Segment,
  mentions: readonly Mention[],
  cast: Cast,
): CastPerson | undefined {
  const { tokens } = paragraph;
  const named = mentionsIn(paragraph, segment, mentions).find((mention) => {
    if (mention.kind !== "name" || mention.possessive) return false;
    const before = tokens.slice(Math.max(0, mention.from - 3), mention.from).map(({ lower }) => lower);
    return /(?:^|\s)(?:i am|i 'm|name is|name 's|call me)$/.test(before.join(" "));
  });
  return named && cast.find(named);
}
