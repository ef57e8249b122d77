import type { Character } from "#core/providers/text.ts";
import type { Trait } from "../lexicon/trait-words.ts";
import type { BookPerson } from "./rank-people.ts";

type Role = Character["role"];

/** How much each trait speaks for an antagonist. */
const MENACE: Partial<Record<Trait, number>> = {
  cruel: 2,
  dishonest: 2,
  greedy: 1.5,
  angry: 0.6,
  obsessed: 0.6,
  secretive: 0.5,
  proud: 0.3,
};
/** How much each trait speaks for a mentor. */
const GUIDANCE: Partial<Record<Trait, number>> = { wise: 1.5, calm: 0.4, kind: 0.6, commanding: 0.2 };

const ANTAGONIST_AMONG = 8;
const LEAST_MENACE = 0.24;
const LEAST_GUIDANCE = 2;
/** Prominence against the protagonist's below which somebody is a minor character. */
const SUPPORTING_SHARE = 0.1;
/** The one who tells is the protagonist if at least this prominent against the first. */
const TELLER_LEAD = 0.6;

/** Gives each of a book's people their part in it, by how prominent they are, what the text shows of them and with whom they are. */
export function castRoles(people: readonly BookPerson[]): Map<BookPerson, Role> {
  const roles = new Map<BookPerson, Role>();
  const [first] = people;
  if (!first) return roles;
  const teller = people.find(({ isTeller }) => isTeller);
  const protagonist = teller && teller.score >= TELLER_LEAD * first.score ? teller : first;
  roles.set(protagonist, "protagonist");
  const leading = people.slice(0, ANTAGONIST_AMONG).filter((person) => !roles.has(person));
  const antagonist = highest(leading, menaceOf, LEAST_MENACE);
  if (antagonist) roles.set(antagonist, "antagonist");
  const mentor = highest(
    leading.filter((person) => !roles.has(person)),
    guidanceOf,
    LEAST_GUIDANCE,
  );
  if (mentor) roles.set(mentor, "mentor");
  const [companion] = leading
    .filter((person) => !roles.has(person))
    .toSorted((a, b) => together(b, protagonist) - together(a, protagonist));
  if (companion && together(companion, protagonist) > 0) roles.set(companion, "sidekick");
  for (const person of people) {
    if (!roles.has(person)) roles.set(person, person.score >= SUPPORTING_SHARE * first.score ? "supporting" : "minor");
  }
  return roles;
}

function highest(
  people: readonly BookPerson[],
  measure: (person: BookPerson) => number,
  least: number,
): BookPerson | undefined {
  return people.filter((person) => measure(person) >= least).toSorted((a, b) => measure(b) - measure(a))[0];
}

function weigh(person: BookPerson, weights: Partial<Record<Trait, number>>): number {
  return [...person.traits.values()].flat().reduce((sum, trait) => sum + (weights[trait] ?? 0), 0);
}

/** Menace as a share of all that is shown of somebody, so that the hero of many fights is not taken for a villain. */
function menaceOf(person: BookPerson): number {
  const all = [...person.traits.values()].flat().length;
  return weigh(person, MENACE) / (2 * all + 6);
}

function guidanceOf(person: BookPerson): number {
  const all = [...person.traits.values()].flat().length;
  const isOld = person.evidence.look.age === "old" ? 2 : 0;
  const hasCalling = [person.name, ...person.aliases].some((form) =>
    /\b(?:professor|father|teacher|master|keeper|doctor|uncle|aunt|grandfather|grandmother|wizard|priest|captain)\b/i.test(
      form,
    ),
  )
    ? 0.7
    : 0;
  return isOld + hasCalling + (4 * weigh(person, GUIDANCE)) / (all + 4);
}

/** How much two are in the same chapters. */
function together(person: BookPerson, other: BookPerson): number {
  let sum = 0;
  for (const [chapter, mentions] of person.chapters) sum += Math.min(mentions, other.chapters.get(chapter) ?? 0);
  return sum;
}
