import type { ChapterDigest, Character } from "#core/providers/text.ts";
import { Look } from "#core/providers/vocabulary.ts";
import type { Trait } from "../lexicon/trait-words.ts";
import { findArchetypes } from "./find-archetypes.ts";
import { joinWords } from "./join-words.ts";
import type { BookPerson } from "./rank-people.ts";

const UNTOLD = "The text does not tell.";
const DESCRIPTION_CHARACTERS = 320;
const TRAITS_NAMED = 3;

/** One of a book's people as a character sheet: only what the digests tell of them. */
export function describeCharacter(
  person: BookPerson,
  role: Character["role"],
  storyType: string,
  digests: readonly ChapterDigest[],
): Character {
  const { evidence } = person;
  return {
    name: person.name,
    aliases: [...person.aliases],
    role,
    characterArc: arcOf(person, digests),
    physicalDescription: describeLooks(evidence.descriptions),
    personality: personalityOf(person),
    archetypes: findArchetypes(person, role, storyType),
    want: tell(person, "want"),
    need: tell(person, "need"),
    lie: tell(person, "lie"),
    ghost: tell(person, "ghost"),
    look: Look.parse({ ...evidence.look, gender: person.gender }),
    mentions: evidence.mentions,
  };
}

/** The sentences that describe somebody, the first ones first. */
function describeLooks(descriptions: readonly string[]): string {
  let text = "";
  for (const sentence of new Set(descriptions)) {
    if (text.length + sentence.length + 1 > DESCRIPTION_CHARACTERS) break;
    text = text ? `${text} ${sentence}` : sentence;
  }
  return text;
}

function personalityOf(person: BookPerson): string {
  const traits = mostShown([...person.traits.values()].flat());
  return traits.length === 0 ? UNTOLD : `Shown as ${joinWords(traits)}.`;
}

/** Where somebody comes in and is last seen, and what is shown of them at first and in the end. */
function arcOf(person: BookPerson, digests: readonly ChapterDigest[]): string {
  const numbers = [...person.chapters.keys()].toSorted((a, b) => a - b);
  const titleOf = (number: number | undefined) => digests.find((digest) => digest.number === number)?.title ?? "";
  const [from, to] = [titleOf(numbers[0]), titleOf(numbers.at(-1))];
  const where = numbers.length < 2 ? `Seen in “${from}”` : `Seen from “${from}” to “${to}”`;
  const middle = numbers[Math.floor(numbers.length / 2)] ?? 0;
  const shown = (isPart: (number: number) => boolean) =>
    mostShown(
      [...person.traits].filter(([number]) => isPart(number)).flatMap(([, traits]) => traits),
      2,
    );
  const [early, late] = [shown((number) => number < middle), shown((number) => number >= middle)];
  if (early.length === 0 || late.length === 0) return `${where}.`;
  const change = late.filter((trait) => !early.includes(trait));
  return change.length === 0
    ? `${where}; stays ${joinWords(early)} throughout.`
    : `${where}; at first ${joinWords(early)}, in the end ${joinWords(late)}.`;
}

/** The traits shown most often, those shown only once last. */
function mostShown(traits: readonly Trait[], most = TRAITS_NAMED): Trait[] {
  const counts = new Map<Trait, number>();
  for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  return ranked
    .filter(([, count]) => count >= top / 4)
    .slice(0, most)
    .map(([trait]) => trait);
}

/** What the text says of a want, a need, a belief or a past, in its own words; what somebody says themself stands in quotes. */
function tell({ evidence }: BookPerson, kind: "want" | "need" | "lie" | "ghost"): string {
  const told = evidence.telling.filter(({ of }) => of === kind).map(({ sentence }) => sentence);
  const ownWords = told.find((sentence) => /^“?I\b/.test(sentence));
  const named =
    ownWords ??
    told.find((sentence) => !/^“?(?:he|she|it|they|his|her|but|and|then|so|for)\b/i.test(sentence)) ??
    told[0];
  if (named) return named;
  const deed = kind === "want" ? evidence.telling.find(({ of }) => of === "deed")?.sentence : undefined;
  return deed ? `Shown in what is done: “${deed}”` : UNTOLD;
}
