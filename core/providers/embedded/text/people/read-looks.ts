import type { Gender, LookHints } from "#core/providers/vocabulary.ts";
import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";
import type { Appearance, AttributedParagraph } from "../speech/attributed.ts";
import type { CastPerson } from "./cast.ts";
import { isFeature, lookOfFeature } from "./look-of-feature.ts";
import { lookOfNoun, lookOfPredicate } from "./look-of-noun.ts";

/** What a sentence tells of somebody's looks. */
export interface Description {
  readonly person: CastPerson;
  readonly sentence: string;
  readonly look: LookHints;
}

/** Words after which a feature is hardly still the same person's. */
const FARTHEST = 13;

/** A sentence as the indexes of its first token and of the one after its last, with who is in it. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  readonly people: readonly Appearance[];
}

/**
 * What a paragraph's told sentences say of people's looks. A feature belongs to the one who was named last before it,
 * as the subject, as its owner ("her long braid") or right before a comma; where that is not clear, to nobody.
 */
export function readLooks({ paragraph, appearances }: AttributedParagraph): Description[] {
  const { tokens } = paragraph;
  const told = tellSentences(paragraph, appearances);
  return told.flatMap(({ from, to, sentence, people }, index) => {
    const clear = people.filter((appearance) => isClear(appearance, told.slice(Math.max(0, index - 2), index + 1)));
    const looks = new Map<CastPerson, LookHints>();
    const add = (person: CastPerson, look: LookHints) => {
      if (Object.keys(look).length > 0) looks.set(person, { ...look, ...looks.get(person) });
    };
    for (const appearance of clear) {
      add(appearance.person, lookOfNoun(appearance, tokens));
      if (appearance.isSubject) add(appearance.person, lookOfPredicate(appearance, tokens));
    }
    for (let at = from; at < to; at++) {
      if (!isFeature(tokens[at]?.lower ?? "") || isSpoken(paragraph, tokens[at]?.start ?? 0)) continue;
      const owner = ownerOf(at, people, tokens);
      if (!owner || !clear.includes(owner)) continue;
      const look = lookOfFeature(tokens, at, from);
      // "his hat" is only there to be taken off; "his black suit" tells how he looks.
      if (!owner.mention.possessive || Object.keys(look).length > 1) add(owner.person, look);
    }
    return [...looks].map(([person, look]) => ({ person, sentence, look }));
  });
}

function tellSentences({ sentences, tokens, text }: Paragraph, appearances: readonly Appearance[]): Told[] {
  const told = appearances.filter(({ mention }) => !mention.spoken);
  return sentences.flatMap(({ start, end }) => {
    const from = tokens.findIndex((token) => token.start >= start);
    const until = tokens.findIndex((token) => token.start >= end);
    const to = until < 0 ? tokens.length : until;
    const people = told.filter(({ mention }) => mention.from >= from && mention.from < to);
    return from < 0 ? [] : [{ from, to, sentence: text.slice(start, end), people }];
  });
}

/**
 * Whether there is no doubt who is meant: somebody named, or a pronoun where nobody else of that gender was spoken of
 * in the two sentences before, or that opens a sentence after one about the same person.
 */
function isClear({ mention, person }: Appearance, around: readonly Told[]): boolean {
  if (mention.kind !== "pronoun") return true;
  const before = around.flatMap(({ people }) => people).filter((each) => each.mention.from < mention.from);
  if (mention.possessive && !before.some((each) => each.person === person)) return false;
  const others = before.filter((each) => each.person !== person && each.person.gender !== opposite(mention.gender));
  if (others.length === 0) return true;
  const last = around.at(-2)?.people.find(({ isSubject }) => isSubject);
  const opens = around.at(-1)?.from === mention.from;
  return opens && last?.person === person;
}

function opposite(gender: Gender): Gender {
  if (gender === "unknown") return gender;
  return gender === "female" ? "male" : "female";
}

/** Whose a feature at a place of a sentence is. */
function ownerOf(at: number, here: readonly Appearance[], tokens: readonly Token[]): Appearance | undefined {
  const last = here.findLast(({ mention }) => mention.to <= at);
  if (!last) return undefined;
  const { mention } = last;
  // "her long braid" is hers; of "his ship was … with black hair" nobody can tell.
  if (mention.possessive) return at - mention.to <= 4 ? last : undefined;
  const after = tokens[mention.to]?.text ?? "";
  if (!last.isSubject && !mention.indefinite && after !== "," && !/^(with|in|wearing|whose|who)$/.test(after))
    return undefined;
  const between = tokens.slice(mention.to, at);
  if (between.length > FARTHEST || between.some(({ text }) => text === ";")) return undefined;
  // Somebody else, whom nothing else is known of, may stand between.
  if (between.some(({ pos, text }) => pos === "PROPN" && /^\p{Lu}/u.test(text))) return undefined;
  const verbAt = between.findLastIndex(({ pos, lower }) => pos === "VERB" || lower === "had" || lower === "has");
  if (/^(had|has|wore|wears|wearing|dressed|clad|attired|sported)$/.test(between[verbAt]?.lower ?? "")) return last;
  return between.slice(verbAt + 1).some(({ lower }) => /^(with|in|whose)$/.test(lower)) ? last : undefined;
}
