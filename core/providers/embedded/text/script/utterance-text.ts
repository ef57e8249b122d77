import { sentencesOf } from "../reading/split-sentences.ts";

/** Longest text of one utterance, in characters: what a voice says in one breath and two lines of subtitles can show. */
export const LONGEST_UTTERANCE = 240;

/** Sentences are joined into one utterance up to this length. */
const JOINED = 200;

/** Cuts a text into parts that can be said one by one: at ends of sentences, and in a long sentence at ends of clauses. */
export function cutUtterance(text: string): string[] {
  if (text.length <= LONGEST_UTTERANCE) return [text];
  return joinShort(sentencesOf(text).flatMap(cutSentence));
}

/** Joins texts that follow one another, as far as they stay short enough for one utterance. */
export function joinShort(texts: readonly string[], longest: number = JOINED): string[] {
  const joined: string[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + text.length + 1 <= longest) joined[joined.length - 1] = runOn(last, text);
    else joined.push(text);
  }
  return joined;
}

/** A sentence after another: with a space between them, but for scripts that are written without. */
export function runOn(before: string, text: string): string {
  return /[。！？」』]$/u.test(before) ? before + text : `${before} ${text}`;
}

/** Where a sentence may be cut, best first: after a semicolon, a colon or a dash, after a comma, before "and", at any space. */
const JOINTS: readonly RegExp[] = [
  /[;:]["”’]?\s+|\s*—\s*/gu,
  /,["”’]?\s+/gu,
  /\s+(?=(?:and|but|or|that|which|who|while|when|where|as|for)\s)/gu,
  /\s+/gu,
  /(?<=[、，])|(?=.)/gu,
];

function cutSentence(sentence: string): string[] {
  if (sentence.length <= LONGEST_UTTERANCE) return [sentence];
  for (const joint of JOINTS) {
    const cut = bestCut(sentence, joint);
    if (cut === undefined) continue;
    const left = sentence.slice(0, cut).trim();
    const right = sentence.slice(cut).trim();
    if (left && right) return [...cutSentence(left), ...cutSentence(right)];
  }
  return [sentence.slice(0, LONGEST_UTTERANCE), ...cutSentence(sentence.slice(LONGEST_UTTERANCE))];
}

/** The joint nearest to the middle that leaves both sides a third of the sentence, or fit to be said. */
function bestCut(sentence: string, joint: RegExp): number | undefined {
  const middle = sentence.length / 2;
  const cuts = [...sentence.matchAll(joint)].map((match) => match.index + match[0].length);
  const fitting = cuts.filter((cut) => cut > sentence.length * 0.2 && cut < sentence.length * 0.85);
  return fitting.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}

const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** A line as it is said by itself: with a capital letter and an end, and a stage direction without its brackets. */
export function finishLine(text: string): string {
  const plain = text
    .trim()
    .replace(/^[[(]([^[\]()]*)[\])]\.?$/u, "$1")
    .replace(/^[—–,;:]+\s*/u, "")
    .replace(/\s+([,.!?;:])/g, "$1")
    .replace(/[,;:—–-]+$/u, (marks) => (/[—–]/.test(marks) ? "—" : ""));
  const ended = /[.!?…—。！？]["'”“’)»«」』]*$/u.test(plain)
    ? plain
    : `${plain}${UNSPACED_END.test(plain) ? "。" : "."}`;
  return ended.replace(
    /^(["'“‘„»«(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => `${marks}${letter.toUpperCase()}`,
  );
}
