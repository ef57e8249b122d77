import type { PlaceKind } from "#core/providers/vocabulary.ts";
import { placesOf } from "../lexicon/place-words.ts";
import { isRole } from "../lexicon/role-nouns.ts";
import { isSpoken, type Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";

/** How strongly each kind of place speaks from a text; kinds that do not are absent. */
export type PlaceScores = ReadonlyMap<PlaceKind, number>;

/** What is said of a place counts little beside what is told: people talk of where they are not. */
const SPOKEN_SHARE = 0.15;
/** The first sentences of a scene say where it is. */
const OPENING_LEAD = 2;
const OPENING_SENTENCES = 3;

/** Nobody is in several of these at once. */
const MANY =
  /^(?:seas|oceans|ships|boats|vessels|cities|towns|villages|roads|rivers|lakes|houses|castles|churches|gardens|rooms|inns|forests|deserts|squares)$/;
const MANY_SHARE = 0.3;

const BEING_THERE =
  /^(in|inside|into|within|at|on|onto|aboard|upon|under|through|down|along|across|over|up|round|around|entered|reached|entering|reaching)$/;
const BEING_ELSEWHERE =
  /^(from|past|towards?|of|about|between|beyond|to|behind|for|like|than|as|without|near|against)$/;

/** "I returned to the common": what follows is where the story goes on. */
const ARRIVING = /^(came|went|got|returned|back|walked|ran|hurried|climbed|rode|drove|rowed|sailed|led|brought)$/;

/** Where a run of paragraphs happens, as far as its words tell. `named` gives the kinds of ships, inns and the like by their names. */
export function scorePlaces(
  paragraphs: readonly Paragraph[],
  named: ReadonlyMap<string, PlaceKind> = new Map(),
): PlaceScores {
  const scores = new Map<PlaceKind, number>();
  let sentence = 0;
  for (const paragraph of paragraphs) {
    const { tokens, sentences } = paragraph;
    let next = 0;
    for (const [at, token] of tokens.entries()) {
      while (next < sentences.length && token.start >= (sentences[next]?.start ?? Infinity)) {
        next++;
        sentence++;
      }
      const lead = sentence <= OPENING_SENTENCES ? OPENING_LEAD : 1;
      const share = isSpoken(paragraph, token.start) ? SPOKEN_SHARE : lead;
      const kind = named.get(token.text);
      if (kind) scores.set(kind, (scores.get(kind) ?? 0) + share);
      if (!/^\p{Ll}/u.test(token.text) && !isOpening(tokens, at)) continue;
      const { evidence, from } = readCompound(tokens, at);
      for (const { place, weight, isName } of evidence) {
        if (isName && from === at && !isNoun(tokens, at)) continue;
        const many = isName && MANY.test(token.lower) ? MANY_SHARE : 1;
        const amount = many * weight * share * (isName ? standing(tokens, from, at) : thingStanding(tokens, from));
        scores.set(place, (scores.get(place) ?? 0) + amount);
      }
    }
  }
  return scores;
}

/** The place that speaks most strongly, or `undefined` if none does clearly. On a ship, the sea around it is no place of its own. */
export function strongestPlace(scores: PlaceScores, atLeast: number): PlaceKind | undefined {
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < atLeast) return undefined;
  const ship = scores.get("ship") ?? 0;
  if ((best[0] === "sea" || best[0] === "harbor") && ship >= 0.45 * best[1] && best[0] === "sea") return "ship";
  return best[0];
}

/**
 * The names of ships, inns and other places that a chapter says the kind of: "a narrow old cutter called the Petrel",
 * "The Drowned Bell was the oldest tavern in the village". Keyed by the last word of the name.
 */
export function findNamedPlaces(paragraphs: readonly Paragraph[]): {
  readonly kinds: ReadonlyMap<string, PlaceKind>;
  readonly names: ReadonlyMap<string, string>;
} {
  const kinds = new Map<string, PlaceKind>();
  const names = new Map<string, string>();
  const add = (name: string, noun: string) => {
    const kind = placesOf(noun.toLowerCase()).find(({ isName }) => isName)?.place;
    const last = name.split(" ").at(-1) ?? name;
    if (!kind || kinds.has(last)) return;
    kinds.set(last, kind);
    names.set(last, name);
  };
  const NAME = String.raw`((?:\p{Lu}[\p{L}'’]+)(?: \p{Lu}[\p{L}'’]+){0,2})`;
  const called = new RegExp(String.raw`\b(\p{Ll}[\p{L}-]+),? (?:called|named|known as) (?:the )?${NAME}`, "gu");
  const isA = new RegExp(String.raw`\b[Tt]he ${NAME} (?:was|is) (?:the|an?) (?:[\p{Ll}-]+ ){0,3}?([\p{Ll}-]+)\b`, "gu");
  for (const { text } of paragraphs) {
    for (const [, noun = "", name = ""] of text.matchAll(called)) add(name, noun);
    for (const match of text.matchAll(isA)) {
      const [whole, name = ""] = match;
      const nouns = whole.slice(whole.indexOf(name) + name.length).match(/[\p{Ll}-]+/gu) ?? [];
      const rest = text
        .slice(match.index + whole.length, match.index + whole.length + 24)
        .match(/^ [\p{Ll}-]+/u)?.[0]
        .trim();
      for (const noun of [...nouns, ...(rest ? [rest] : [])].toReversed()) add(name, noun);
    }
  }
  return { kinds, names };
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^[.!?"—]$/.test(tokens[at - 1]?.text ?? "");
}

/** Whether a word is a noun here: also in "the common", an adjective with nothing after it. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  if (/^(?:NOUN|PROPN)$/.test(tokens[at]?.pos ?? "")) return true;
  const isAlone = !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? "");
  return tokens[at]?.pos === "ADJ" && tokens[at - 1]?.lower === "the" && isAlone;
}

/** What a word tells of the place, or the "drawing-room" that it is the second half of, and where that begins. */
function readCompound(tokens: readonly Token[], at: number): { evidence: ReturnType<typeof placesOf>; from: number } {
  const [first, hyphen, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (first && token && hyphen?.text === "-" && first.end === hyphen.start && hyphen.end === token.start) {
    const evidence = placesOf(`${first.lower}-${token.lower}`);
    // A spouter-inn is an inn.
    return { evidence: evidence.length > 0 ? evidence : placesOf(token.lower), from: at - 2 };
  }
  return { evidence: placesOf(token?.lower ?? ""), from: at };
}

/** How much a place's name, from its first token to its last, says of where the scene is, by the words around it. */
function standing(tokens: readonly Token[], from: number, at: number): number {
  const after = tokens[at + 1];
  if (after?.text === "-") return 0.05;
  // "the harbor master", "a lighthouse keeper"
  if (after && (isRole(after.lower) || (after.pos === "NOUN" && tokens[at]?.pos === "NOUN"))) return 0.05;
  const before = wordBeforePhrase(tokens, from);
  if (before === undefined) return 1.2;
  const { word, index } = before;
  if (word === "to" && ARRIVING.test(tokens[index - 1]?.lower ?? "")) return 2;
  if (BEING_ELSEWHERE.test(word)) return 0.3;
  if (!BEING_THERE.test(word)) return 1;
  // "the oldest tavern in the village": the inner place is where it happens.
  const holder = tokens[index - 1];
  if (holder && placesOf(holder.lower).some(({ isName }) => isName)) return 0.4;
  return 2.5;
}

function thingStanding(tokens: readonly Token[], at: number): number {
  return /^(like|as)$/.test(wordBeforePhrase(tokens, at)?.word ?? "") ? 0.1 : 1;
}

/** The word before the noun phrase that ends in a token; `undefined` where the phrase opens its sentence. */
function wordBeforePhrase(tokens: readonly Token[], at: number): { word: string; index: number } | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const token = tokens[index];
    if (!token || /^[.!?;:"—]$/.test(token.text)) return undefined;
    if (
      !/^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(token.pos) ||
      BEING_THERE.test(token.lower) ||
      BEING_ELSEWHERE.test(token.lower)
    ) {
      return { word: token.lower, index };
    }
  }
  return undefined;
}
