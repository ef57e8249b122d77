import type { Gender, Look } from "#core/providers/vocabulary.ts";
import type { Mention } from "./mention.ts";
import { genderOfName, isPartOf, nameParts } from "./name-parts.ts";

/** Somebody whom a chapter can speak of. */
export interface CastPerson {
  readonly name: string;
  /** The name and all its other forms. */
  readonly forms: readonly string[];
  readonly gender: Gender;
  readonly age: Look["age"] | undefined;
  /** The one who tells the story as "I". */
  readonly isTeller: boolean;
}

/** Looks people up by how a text speaks of them. */
export interface Cast {
  readonly people: readonly CastPerson[];
  readonly teller: CastPerson | undefined;
  /** Whom a name or a role means, if it means one of the cast and no other. */
  readonly find: (mention: Pick<Mention, "kind" | "key" | "gender">) => CastPerson | undefined;
}

/** Where two people share a form of their names, it belongs to the one that stands first. */
export function toCast(people: readonly CastPerson[]): Cast {
  const byForm = new Map<string, CastPerson>();
  for (const person of people) {
    for (const form of [person.name, ...person.forms]) {
      const key = form.toLowerCase();
      if (!byForm.has(key)) byForm.set(key, person);
    }
  }
  const parts = people.map((person) => ({ person, cores: [person.name, ...person.forms].map(nameParts) }));
  const found = new Map<string, CastPerson | undefined>();
  const search = ({ key, kind, gender }: Pick<Mention, "kind" | "key" | "gender">): CastPerson | undefined => {
    const exact = byForm.get(key.toLowerCase());
    if (exact) return exact;
    const { core } = nameParts(key);
    if (kind === "role")
      return parts.find(({ cores }) => cores.some((each) => each.isRole && isRoleOf(core, each.core)))?.person;
    const fitting = parts.filter(({ person, cores }) => {
      if (gender !== "unknown" && person.gender !== "unknown" && gender !== person.gender) return false;
      return cores.some((each) => !each.isRole && each.core.length > 0 && isPartOf(core, each.core));
    });
    return fitting.length === 1 ? fitting[0]?.person : undefined;
  };
  return {
    people,
    teller: people.find(({ isTeller }) => isTeller),
    find: (mention) => {
      if (mention.kind !== "name" && mention.kind !== "role") return undefined;
      const key = `${mention.kind}:${mention.key}:${mention.gender}`;
      if (!found.has(key)) found.set(key, search(mention));
      return found.get(key);
    },
  };
}

/** "the keeper" is "the lighthouse keeper", and the other way round. */
function isRoleOf(core: readonly string[], other: readonly string[]): boolean {
  return core.at(-1) === other.at(-1) && (core.length === 1 || other.length === 1);
}

/** Somebody whom only this chapter knows, such as "the landlord" or "an old man". */
export function toPasserBy(mention: Pick<Mention, "key" | "kind" | "gender" | "adjectives">): CastPerson {
  const key = mention.kind === "anyone" ? `the ${mention.key}` : mention.key;
  const ageWord = mention.adjectives.find(
    (adjective) => adjective === "old" || adjective === "young" || adjective === "little",
  );
  const described = mention.kind === "anyone" && ageWord ? `the ${ageWord} ${mention.key}` : key;
  const name = mention.kind === "name" ? mention.key : `${described.charAt(0).toUpperCase()}${described.slice(1)}`;
  const gender = mention.gender === "unknown" ? genderOfName(mention.key) : mention.gender;
  return { name, forms: [key], gender, age: ageOf(mention.key, mention.adjectives), isTeller: false };
}

const CHILDREN = new Set(["boy", "child", "infant", "baby", "kid"]);
/** Novels call women of twenty girls. */
const YOUNG = new Set(["girl", "lad", "lass", "maiden", "youth", "youngster"]);

/** How old a noun and its adjectives make somebody, where they do. */
export function ageOf(noun: string, adjectives: readonly string[]): Look["age"] | undefined {
  if (adjectives.some((adjective) => ["old", "aged", "elderly", "ancient", "venerable"].includes(adjective)))
    return "old";
  const head = noun.split(" ").at(-1) ?? "";
  const isSmall = adjectives.some((adjective) => ["little", "small"].includes(adjective));
  if (CHILDREN.has(head) || (YOUNG.has(head) && isSmall)) return "child";
  if (YOUNG.has(head) || adjectives.some((adjective) => ["young", "youthful"].includes(adjective))) return "young";
  return undefined;
}
