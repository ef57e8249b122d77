import type { NameEvidence } from "#core/providers/text.ts";

/** Sentences that are kept of one name in each list: enough to choose from, few enough to carry for a whole book. */
const SENTENCES_KEPT = 8;

/** Nothing seen of a name yet. */
export function emptyEvidence(name: string): NameEvidence {
  return {
    name,
    mentions: 0,
    speaks: 0,
    acts: 0,
    placed: 0,
    articled: 0,
    addressed: 0,
    withinSentence: 0,
    he: 0,
    she: 0,
    descriptions: [],
    look: {},
    alsoCalled: [],
    traits: [],
    telling: [],
  };
}

/** What two looks at a name saw together, under the first one's name. */
export function addEvidence(a: NameEvidence, b: NameEvidence): NameEvidence {
  return {
    name: a.name,
    mentions: a.mentions + b.mentions,
    speaks: a.speaks + b.speaks,
    acts: a.acts + b.acts,
    placed: a.placed + b.placed,
    articled: a.articled + b.articled,
    addressed: a.addressed + b.addressed,
    withinSentence: a.withinSentence + b.withinSentence,
    he: a.he + b.he,
    she: a.she + b.she,
    descriptions: [...a.descriptions, ...b.descriptions].slice(0, SENTENCES_KEPT),
    // What is told first is what the reader pictures.
    look: { ...b.look, ...a.look },
    alsoCalled: [...a.alsoCalled, ...b.alsoCalled],
    traits: [...a.traits, ...b.traits],
    telling: [...a.telling, ...b.telling],
  };
}
