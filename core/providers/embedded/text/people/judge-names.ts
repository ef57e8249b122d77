import { genderOfFirstName } from "../lexicon/first-names.ts";
import { NAMED_THINGS } from "../lexicon/not-names.ts";
import { isEpithet } from "../lexicon/titles.ts";
import type { NameGroup } from "./merge-names.ts";
import { nameParts } from "./name-parts.ts";

/** Points that make a name a person's: in a novel, in a short story, and within a chapter, where there is less to go by. */
const ENOUGH = { strict: 2.5, short: 1.5, lenient: 1 } as const;

/**
 * Whether a name is a person's rather than a place's, a ship's or a word's at the start of a sentence: people have titles,
 * speak, act, are spoken to and are followed by "he" or "she"; places follow "in" and "from", and ships "the".
 */
export function isPerson(group: NameGroup, measure: keyof typeof ENOUGH): boolean {
  const { evidence } = group;
  const { mentions, speaks } = evidence;
  if (mentions === 0) return false;
  const name = nameOfMost(group);
  const { core, isRole } = nameParts(name);
  if (isRole) return isRolePerson(group, measure);
  if (core.some((word) => NAMED_THINGS.has(word))) return false;
  const hasTitle = [...group.forms.keys()].some((form) =>
    nameParts(form).titles.some((title) => !isEpithet(title) && title !== "saint"),
  );
  if (!hasTitle && evidence.withinSentence === 0 && speaks === 0 && !genderOfFirstName(core[0] ?? "")) return false;
  const share = (count: number) => count / mentions;
  // In a short text, to say something is enough.
  if (measure !== "strict" && speaks > 0 && share(evidence.placed) < 0.3 && share(evidence.articled) < 0.3) return true;
  const points =
    (hasTitle ? 3 : 0) +
    Math.min(4, speaks) +
    (genderOfFirstName(core[0] ?? "") ? 1.5 : 0) +
    (share(evidence.acts) > 0.12 ? 1.5 : 0) +
    (evidence.addressed > 1 ? 1 : evidence.addressed > 0 ? 0.5 : 0) +
    (share(evidence.he + evidence.she) > 0.15 ? 1 : 0) -
    (share(evidence.placed) > 0.4 ? 3 : share(evidence.placed) > 0.25 ? 1.5 : 0) -
    (share(evidence.articled) > 0.4 ? 4 : share(evidence.articled) > 0.2 ? 1.5 : 0);
  return points >= ENOUGH[measure];
}

/** A role is a person's where the one who has it is heard or seen to act. */
function isRolePerson({ evidence }: NameGroup, measure: keyof typeof ENOUGH): boolean {
  const { mentions, speaks, acts } = evidence;
  if (measure === "lenient") return speaks > 0 || acts > 0 || mentions > 1;
  if (measure === "short") return speaks > 0 || (mentions >= 3 && acts > 0);
  return (
    mentions >= 3 &&
    (speaks >= 2 || (speaks >= 1 && acts / mentions > 0.15) || (mentions >= 10 && acts / mentions > 0.2))
  );
}

function nameOfMost({ forms }: NameGroup): string {
  return [...forms].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0] as [string, number])[0];
}
