import type { CastPerson } from "../people/cast.ts";
import type { Appearance, AttributedParagraph } from "../speech/attributed.ts";

/** More people than this are a crowd, of which only those who speak or act most are shown. */
const MOST_PEOPLE = 8;

/** Words that make somebody a thing spoken of, thought of or compared with. */
const ABSENT = /^(of|about|like|than|without|for)$/;

/**
 * Who is in a run of paragraphs, in the order in which the text first names them: those who speak and those whom the
 * narrator shows, not those who are only talked about, owned something or had been there before.
 *
 * @param isKnown whether somebody has a part in the book; others are in a scene only if they speak.
 */
export function findPresent(
  paragraphs: readonly AttributedParagraph[],
  isKnown: (person: CastPerson) => boolean,
): CastPerson[] {
  const first = new Map<CastPerson, number>();
  const weight = new Map<CastPerson, number>();
  for (const [index, { paragraph, segments, appearances }] of paragraphs.entries()) {
    const note = (person: CastPerson, at: number, amount: number) => {
      const place = index * 100_000 + at;
      first.set(person, Math.min(first.get(person) ?? Infinity, place));
      weight.set(person, (weight.get(person) ?? 0) + amount);
    };
    for (const segment of segments) if (segment.speaker) note(segment.speaker, segment.start, 3);
    for (const appearance of appearances) {
      if (isKnown(appearance.person) && isShown(appearance, paragraph.tokens))
        note(appearance.person, paragraph.tokens[appearance.mention.from]?.start ?? 0, 1);
    }
  }
  const most = [...weight]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_PEOPLE)
    .map(([person]) => person);
  return most.toSorted((a, b) => (first.get(a) ?? 0) - (first.get(b) ?? 0));
}

function isShown({ mention }: Appearance, tokens: AttributedParagraph["paragraph"]["tokens"]): boolean {
  if (mention.spoken || mention.possessive) return false;
  if (ABSENT.test(tokens[mention.from - 1]?.lower ?? "")) return false;
  // "Edmund had kept it": before, not now.
  return !(
    mention.kind === "name" &&
    tokens[mention.to]?.lower === "had" &&
    /^(VERB|AUX|ADV)$/.test(tokens[mention.to + 1]?.pos ?? "")
  );
}
