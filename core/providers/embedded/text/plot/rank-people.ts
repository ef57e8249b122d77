import type { ChapterDigest, NameEvidence } from "#core/providers/text.ts";
import type { Gender } from "#core/providers/vocabulary.ts";
import { isTrait, type Trait } from "../lexicon/trait-words.ts";
import { TELLER_SHARE, UNNAMED_NARRATOR } from "../people/find-narrator.ts";
import { isPerson } from "../people/judge-names.ts";
import { mergeNames, type NameGroup } from "../people/merge-names.ts";
import { emptyEvidence } from "../people/name-evidence.ts";
import { nameParts } from "../people/name-parts.ts";
import { displayName } from "./display-name.ts";

/** One of a book's people, with all that the digests tell of them. */
export interface BookPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender;
  readonly evidence: NameEvidence;
  /** Mentions by number of chapter. */
  readonly chapters: ReadonlyMap<number, number>;
  /** Traits by number of chapter, as often as they were seen. */
  readonly traits: ReadonlyMap<number, readonly Trait[]>;
  readonly isTeller: boolean;
  /** How prominent, in mentions. */
  readonly score: number;
}

const PEOPLE_KEPT = 40;

/** A book of fewer words is a short story, in which people are named a few times only. */
const SHORT_STORY_WORDS = 25_000;

/** What one line of dialogue is worth, in mentions. */
const SPEECH_WORTH = 2;
/** "The curate" may be several people and is not what a book is about as often as who has a name. */
const ROLE_SHARE = 0.6;
/** What one "I" is worth of a mention: the one who tells says it in every other sentence. */
const TELLER_WORTH = 0.12;
/** Chapters in which somebody tells as "I", as a share, that make the book be told by one of its people. */
const TELLER_CHAPTERS = 0.3;
/** Share of a name's mentions that are vocatives, and most share of acts, that make it the name of who tells. */
const ADDRESSED_SHARE = 0.35;
const ACTS_SHARE = 0.1;
const FEWEST_ADDRESSES = 4;

/** The people of a book, the most prominent first: by mentions, by how much of the book they are in, and by what they say. */
export function rankPeople(digests: readonly ChapterDigest[]): BookPerson[] {
  const words = digests.reduce((sum, digest) => sum + digest.words, 0);
  const groups = mergeNames(digests);
  const measure = words < SHORT_STORY_WORDS ? "short" : "strict";
  const teller = findTeller(digests, groups);
  const persons = groups.filter((group) => group === teller?.group || isPerson(group, measure));
  const traits = collectTraits(digests, persons);
  const people = persons.map((group): BookPerson => {
    const isTeller = group === teller?.group;
    const name = displayName(group.forms);
    return toPerson(name, group, traits.get(group) ?? new Map(), isTeller ? teller.count : 0, isTeller, digests.length);
  });
  if (teller && !teller.group) people.push(unnamedTeller(teller, digests, groups));
  return people.toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, PEOPLE_KEPT);
}

interface Teller {
  readonly name: string;
  readonly group: NameGroup | undefined;
  /** How often they say "I" in what they tell. */
  readonly count: number;
}

/** Who tells the book as "I": the one who says their name, or whom others call by it and who never acts under it. */
function findTeller(digests: readonly ChapterDigest[], groups: readonly NameGroup[]): Teller | undefined {
  const told = digests.filter(({ firstPersonShare }) => firstPersonShare > TELLER_SHARE);
  if (digests.length === 0 || told.length < TELLER_CHAPTERS * digests.length) return undefined;
  const count = told.reduce(
    (sum, digest) => sum + digest.firstPersonShare * digest.words * (1 - digest.dialogueShare),
    0,
  );
  const claims = new Map<string, number>();
  for (const { narrator } of digests) if (narrator) claims.set(narrator, (claims.get(narrator) ?? 0) + 1);
  const [claimed] = [...claims].toSorted((a, b) => b[1] - a[1]);
  if (claimed) {
    const [name] = claimed;
    return { name, group: groups.find(({ forms }) => forms.has(name)), count };
  }
  const addressed = groups.find(({ evidence, forms }) => {
    const isNamed = [...forms.keys()].some((form) => !nameParts(form).isRole);
    const { mentions, addressed: calls, acts } = evidence;
    return isNamed && calls >= FEWEST_ADDRESSES && calls / mentions >= ADDRESSED_SHARE && acts / mentions <= ACTS_SHARE;
  });
  return { name: UNNAMED_NARRATOR, group: addressed, count };
}

function unnamedTeller(teller: Teller, digests: readonly ChapterDigest[], groups: readonly NameGroup[]): BookPerson {
  const has = (role: string) => groups.some(({ forms }) => forms.has(role));
  const gender = has("my wife") ? "male" : has("my husband") ? "female" : "unknown";
  const chapters = new Map(
    digests
      .filter(({ firstPersonShare }) => firstPersonShare > TELLER_SHARE)
      .map(
        ({ number, firstPersonShare, words }) => [number, Math.round(firstPersonShare * words * TELLER_WORTH)] as const,
      ),
  );
  const seen = digests.flatMap(({ names }) => names).filter(({ name }) => name === UNNAMED_NARRATOR);
  const look = Object.assign({}, ...seen.toReversed().map((each) => each.look));
  const evidence = {
    ...emptyEvidence(teller.name),
    mentions: Math.round(teller.count * TELLER_WORTH),
    look,
    telling: seen.flatMap(({ telling }) => telling),
    descriptions: seen.flatMap(({ descriptions }) => descriptions),
    traits: seen.flatMap((each) => each.traits),
  };
  const group = { forms: new Map([[teller.name, 1]]), evidence, chapters, gender } as const;
  return toPerson(teller.name, group, new Map(), teller.count, true, digests.length);
}

function toPerson(
  name: string,
  group: NameGroup,
  traits: ReadonlyMap<number, readonly Trait[]>,
  tellings: number,
  isTeller: boolean,
  chapters: number,
): BookPerson {
  const { evidence, forms } = group;
  const isRole = nameParts([...forms.keys()][0] ?? "").isRole;
  const spread = Math.sqrt(group.chapters.size / Math.max(1, chapters));
  const seen = evidence.mentions * spread + SPEECH_WORTH * evidence.speaks;
  const aliases = [...forms.keys()].filter((form) => form.toLowerCase() !== name.toLowerCase());
  return {
    name,
    aliases: isTeller ? [...aliases, "I"] : aliases,
    gender: group.gender,
    evidence,
    chapters: group.chapters,
    traits,
    isTeller,
    score: (isRole && !isTeller ? ROLE_SHARE : 1) * seen + TELLER_WORTH * tellings,
  };
}

function collectTraits(
  digests: readonly ChapterDigest[],
  groups: readonly NameGroup[],
): Map<NameGroup, Map<number, Trait[]>> {
  const owners = new Map(groups.flatMap((group) => [...group.forms.keys()].map((form) => [form, group] as const)));
  const traits = new Map<NameGroup, Map<number, Trait[]>>();
  for (const { number, names } of digests) {
    for (const seen of names) {
      const owner = owners.get(seen.name);
      if (!owner) continue;
      const byChapter = traits.get(owner) ?? new Map<number, Trait[]>();
      byChapter.set(number, [...(byChapter.get(number) ?? []), ...seen.traits.filter(isTrait)]);
      traits.set(owner, byChapter);
    }
  }
  return traits;
}
