import type { ChapterDigest, Character } from "#core/providers/text.ts";
import { joinWords } from "./join-words.ts";

const LONGEST_TURN = 130;
const SHORTEST_TURN = 30;

/** Words of a turn that a sentence must have to be quoted. */
const LEAST_TURNING = 2;

/** Where in the book the turn is looked for, as shares of its chapters. */
const TURN_FROM = 0.1;
const TURN_TO = 0.75;

/** What a turn is told with. */
const TURNING =
  /\b(?:suddenly|at last|found|discovered|took|stolen|lost|ran|fled|swore|must|never|opened|vanished|dead|fell|attack\w*|storm|dark|began|cried|burst|struck|killed|secret|alone|rose)\b/gi;

/**
 * One sentence that says what a book is about: who it is about and what sets them going, where, against or with whom, and
 * its themes. Filled with what the digests have, and with a turning sentence in the text's own words where one is short enough.
 */
export function writeLogline(
  title: string,
  characters: readonly Character[],
  places: string,
  themes: readonly string[],
  digests: readonly ChapterDigest[],
): string {
  const hero = characters.find(({ role }) => role === "protagonist");
  const about = themes.length > 0 ? `a story of ${joinWords(themes.slice(0, 3))}` : "a story";
  const where = places ? `In ${places}, ` : "";
  if (!hero) return `${where}${where ? about : capital(about)}${title ? `: ${title}` : ""}.`;
  const rival = characters.find(({ role }) => role === "antagonist");
  const friend = characters.find(({ role }) => role === "sidekick") ?? characters.find(({ role }) => role === "mentor");
  const subject = `${inSentence(hero.name, where === "")}${descriptor(hero)}`;
  const faces = rival ? `comes up against ${inSentence(rival.name, false)}${descriptor(rival)}` : undefined;
  const joins = friend ? `is joined by ${inSentence(friend.name, false)}${descriptor(friend)}` : undefined;
  const deed = faces && joins ? `${joins.replace(/,$/, "")} and ${faces}` : (faces ?? joins ?? "goes alone");
  const turn = findTurn(digests, hero);
  const end = turn ? `: “${turn}”` : ".";
  if (!rival && !friend)
    return `${where}${subject} ${descriptor(hero) ? "" : "is "}at the heart of ${about}${end}`.replace(
      ", at the",
      ", is at the",
    );
  return `${where}${subject} ${deed.replace(/,$/, "")}, in ${about}${end}`;
}

/** "the harbor master", "a girl of twelve": what the text calls somebody beside the name, set off by commas. */
function descriptor(character: Character): string {
  const role = character.aliases.find((alias) => alias.startsWith("the "));
  const told = /,? (an? (?:[a-z-]+ )?(?:girl|boy|man|woman|child|lad|widow|lady|gentleman)(?: of [a-z]+)?)\b/.exec(
    character.physicalDescription,
  )?.[1];
  const text = role && !/^the captain$/.test(role) ? role : told;
  return text ? `, ${text},` : "";
}

function inSentence(name: string, opens: boolean): string {
  if (opens) return name;
  return /^(?:The|My) /.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** The key sentence with most of a turn in it that names the hero; the earlier of equals. */
function findTurn(digests: readonly ChapterDigest[], hero: Character): string | undefined {
  const names = [hero.name, ...hero.aliases]
    .flatMap((form) => form.split(" "))
    .filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word));
  const from = Math.floor(digests.length * TURN_FROM);
  const to = Math.max(1, Math.ceil(digests.length * TURN_TO));
  let best: string | undefined;
  let most = LEAST_TURNING - 1;
  for (const { keySentences } of digests.slice(from, to)) {
    for (const sentence of keySentences) {
      if (sentence.length > LONGEST_TURN || sentence.length < SHORTEST_TURN || !/[.!]$/.test(sentence)) continue;
      if (!names.some((name) => sentence.includes(name)) || hero.physicalDescription.includes(sentence)) continue;
      const points = sentence.match(TURNING)?.length ?? 0;
      if (points > most) [best, most] = [sentence, points];
    }
  }
  return best;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
