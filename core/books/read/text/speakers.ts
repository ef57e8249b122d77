import { readHeading } from "../outline/read-heading.ts";

/** A name as plays print it, `HAMLET`, `FIRST WITCH`, with the sign behind it, and what the speaker says or does. */
const SPEECH = /^(\p{Lu}[\p{Lu}\p{M}'’-]+(?: [\p{Lu}\p{M}\d'’.-]+){0,3})(?:[.:]|(?= [[(_]))(?:\s|$)/u;
const NAME_ALONE = /^\p{Lu}[\p{Lu}\p{M}'’-]+(?: [\p{Lu}\p{M}\d'’-]+){0,3}[.:]?$/u;

/** Who speaks, speaks again; so often and so many that no running head is taken for one. */
const FEWEST_SPEECHES = 3;
const FEWEST_SPEAKERS = 2;

/** The speaker of the speech that a line begins; `undefined` for a line of another kind. */
export function speakerOf(line: string): string | undefined {
  return SPEECH.exec(line)?.[1];
}

/**
 * Puts names that stand on a line of their own to the speech below, as its first line, so that nobody speaks
 * unnamed. A text is a play only if at least two names come again and again.
 */
export function joinSpeakers(paragraphs: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const paragraph of paragraphs) {
    if (NAME_ALONE.test(paragraph) && !readHeading(paragraph)) times.set(paragraph, (times.get(paragraph) ?? 0) + 1);
  }
  const speakers = new Set([...times].filter(([, count]) => count >= FEWEST_SPEECHES).map(([name]) => name));
  if (speakers.size < FEWEST_SPEAKERS) return [...paragraphs];
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last !== undefined && speakers.has(last) && !speakers.has(paragraph) && !readHeading(paragraph)) {
      joined[joined.length - 1] = `${last}\n${paragraph}`;
    } else {
      joined.push(paragraph);
    }
  }
  return joined;
}
