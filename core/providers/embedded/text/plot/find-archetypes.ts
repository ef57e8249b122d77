import type { Character } from "#core/providers/text.ts";
import type { Trait } from "../lexicon/trait-words.ts";
import type { BookPerson } from "./rank-people.ts";

type Archetype = Character["archetypes"][number];
type Weights = Partial<Record<Trait, number>>;

/** What speaks for each archetype: a part in the story, and traits. */
const SIGNS: Readonly<
  Partial<
    Record<Archetype["name"], { readonly roles: Partial<Record<Character["role"], number>>; readonly traits: Weights }>
  >
> = {
  Hero: { roles: { protagonist: 4 }, traits: { brave: 1, stubborn: 0.6, kind: 0.2, curious: 0.2 } },
  Mentor: { roles: { mentor: 4 }, traits: { wise: 1, calm: 0.4, kind: 0.4 } },
  Ally: { roles: { sidekick: 4, supporting: 1.5 }, traits: { loyal: 1, kind: 0.5, cheerful: 0.3, brave: 0.2 } },
  "Threshold Guardian": {
    roles: { minor: 0.6, antagonist: 0.6 },
    traits: { commanding: 1, stubborn: 0.5, exact: 0.6, proud: 0.3 },
  },
  Shadow: { roles: { antagonist: 4 }, traits: { cruel: 1, dishonest: 0.8, greedy: 0.8, obsessed: 0.6, angry: 0.3 } },
  Shapeshifter: { roles: {}, traits: { secretive: 0.8, dishonest: 0.8, repentant: 1 } },
  Trickster: { roles: {}, traits: { witty: 1.2, cheerful: 0.7, clever: 0.6 } },
  "Anima/Animus": { roles: { sidekick: 0.3, supporting: 0.3 }, traits: { gentle: 0.7, kind: 0.3, sorrowful: 0.2 } },
  Self: { roles: { protagonist: 0.5 }, traits: { wise: 0.5, calm: 0.4, repentant: 0.4, devout: 0.3 } },
};

/** Traits seen of somebody beyond which more of them say nothing new. */
const ENOUGH_TRAITS = 8;
const LEAST_POINTS = 0.8;
/** Points at which an archetype is as likely as not. */
const EVEN_POINTS = 3;

/** The best three archetypes of somebody, most likely first, with how sure the signs are, 0 to 1. */
export function findArchetypes(person: BookPerson, role: Character["role"], storyType: string): Archetype[] {
  const seen = [...person.traits.values()].flat();
  const scale = Math.min(1, ENOUGH_TRAITS / Math.max(1, seen.length));
  const points = Object.entries(SIGNS).map(([name, { roles, traits }]) => {
    const shown = seen.reduce((sum, trait) => sum + (traits[trait] ?? 0), 0) * scale;
    return { name: name as Archetype["name"], points: (roles[role] ?? 0) + shown };
  });
  if (person.isTeller) points.push({ name: "Narrator", points: 5 });
  if (storyType !== "fiction") points.push({ name: "Historical Figure", points: 1 + (role === "protagonist" ? 2 : 0) });
  return points
    .filter((each) => each.points >= LEAST_POINTS)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, 3)
    .map(({ name, points: count }) => ({ name, confidence: Math.round((100 * count) / (count + EVEN_POINTS)) / 100 }));
}
