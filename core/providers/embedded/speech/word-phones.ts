import { runFlite } from "./flite.ts";
import { SILENCE } from "./phones.ts";

/** Words whose phones a thread remembers; the English of a long novel has about 15,000. */
const MOST_REMEMBERED = 20_000;
/** Words in one run of Flite; each stands between commas, so that silence parts them. */
const WORDS_A_RUN = 60;

const remembered = new Map<string, readonly string[]>();

/**
 * The phones that Flite says for each word alone, in order. They come from its smallest voice, which speaks a word in
 * about a millisecond; all voices share one lexicon.
 */
export async function phonesOfWords(words: readonly string[]): Promise<(readonly string[])[]> {
  const unknown = [...new Set(words)].filter((word) => !remembered.has(word));
  if (remembered.size + unknown.length > MOST_REMEMBERED) {
    remembered.clear();
    unknown.splice(0, unknown.length, ...new Set(words));
  }
  for (let at = 0; at < unknown.length; at += WORDS_A_RUN) await learn(unknown.slice(at, at + WORDS_A_RUN));
  return words.map((word) => remembered.get(word) ?? []);
}

async function learn(words: readonly string[]): Promise<void> {
  const { phones } = await runFlite(`${words.join(", ")}.`, { voice: "kal", rate: 1 });
  const groups: string[][] = [];
  let isInside = false;
  for (const { name } of phones) {
    if (name === SILENCE) isInside = false;
    else if (isInside) groups.at(-1)?.push(name);
    else {
      groups.push([name]);
      isInside = true;
    }
  }
  if (groups.length === words.length) {
    for (const [index, word] of words.entries()) remembered.set(word, groups[index] ?? []);
  } else if (words.length === 1) {
    // Flite says a word in two breaths, or not at all.
    remembered.set(words[0] ?? "", groups.flat());
  } else {
    const half = Math.ceil(words.length / 2);
    await learn(words.slice(0, half));
    await learn(words.slice(half));
  }
}
