import type { Gender } from "#core/providers/vocabulary.ts";
import { ageOf, type CastPerson } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";

interface Place {
  readonly person: CastPerson;
  readonly isSubject: boolean;
}

/** How much nearer the subject of a sentence counts than others in it. */
const SUBJECT_LEAD = 2.2;
const PLACES_KEPT = 14;

/** Who a reader has in mind at a point of the text: it tells whom "she" and "the old man" mean. */
export interface Focus {
  /** Somebody comes into it, as the subject of a sentence or otherwise. */
  readonly note: (person: CastPerson, isSubject: boolean) => void;
  /** Whom a pronoun of this gender means. */
  readonly byPronoun: (gender: Gender, except?: readonly CastPerson[]) => CastPerson | undefined;
  /** Whom a noun such as "the woman" means, among those in mind. */
  readonly byNoun: (mention: Mention) => CastPerson | undefined;
  /** Whom "his wife" or "her father" means: the other one of a couple of that surname, or somebody else of that gender. */
  readonly byKin: (
    mention: Mention,
    owner: CastPerson | undefined,
    people: readonly CastPerson[],
  ) => CastPerson | undefined;
  /** Everyone in mind, the nearest first. */
  readonly nearest: () => CastPerson[];
  readonly lastSubject: () => CastPerson | undefined;
  readonly clear: () => void;
}

export function openFocus(): Focus {
  const places: Place[] = [];
  const ranked = (): CastPerson[] => {
    const best = new Map<CastPerson, number>();
    for (const [index, { person, isSubject }] of places.entries()) {
      const distance = places.length - index - (isSubject ? SUBJECT_LEAD : 0);
      best.set(person, Math.min(best.get(person) ?? Infinity, distance));
    }
    return [...best].toSorted((a, b) => a[1] - b[1]).map(([person]) => person);
  };
  return {
    note: (person, isSubject) => {
      places.push({ person, isSubject });
      if (places.length > PLACES_KEPT) places.shift();
    },
    byPronoun: (gender, except = []) => {
      const others = ranked().filter((person) => !except.includes(person));
      const [nearest] = others;
      // Somebody whose gender nobody has told yet, if they are the one the text is just about.
      if (
        nearest?.gender === "unknown" &&
        !nearest.isTeller &&
        nearest === places.findLast(({ isSubject }) => isSubject)?.person
      )
        return nearest;
      return (
        others.find((person) => person.gender === gender && !person.isTeller) ??
        others.find((person) => person.gender === "unknown" && !person.isTeller)
      );
    },
    byNoun: ({ key, gender, adjectives }) => {
      const age = ageOf(key, adjectives);
      const fitting = ranked().filter(
        (person) => !person.isTeller && (gender === "unknown" || person.gender === gender) && isOfAge(person, age),
      );
      return fitting[0];
    },
    byKin: ({ key, gender }, owner, people) => {
      const title = key === "wife" || key === "lady" ? "Mrs." : key === "husband" ? "Mr." : undefined;
      const surname = owner?.name.split(" ").at(-1);
      const spouse = title && people.find((person) => [person.name, ...person.forms].includes(`${title} ${surname}`));
      if (spouse && spouse !== owner) return spouse;
      if (gender === "unknown") return undefined;
      return ranked().find((person) => person !== owner && person.gender === gender && !person.isTeller);
    },
    nearest: ranked,
    lastSubject: () => places.findLast(({ isSubject }) => isSubject)?.person,
    clear: () => {
      places.length = 0;
    },
  };
}

/** A grown man is no boy; whose age is not told may be any. */
function isOfAge(person: CastPerson, age: CastPerson["age"]): boolean {
  if (!age) return person.age !== "child";
  if (person.age === undefined) return age !== "child";
  return (
    person.age === age || (age === "young" && person.age === "child") || (age === "child" && person.age === "young")
  );
}
