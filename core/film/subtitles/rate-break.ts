import type { Token } from "./split-tokens.ts";

const ENDS_SENTENCE = /[.!?…。！？؟।][\p{Pe}\p{Pf}"'”’]*$/u;
const ENDS_CLAUSE = /[,;:–—،؛、，；：][\p{Pe}\p{Pf}"'”’]*$/u;
const ABBREVIATION = /^\P{L}*(mr|mrs|ms|dr|st|prof|rev|hon|capt|col|gen|lieut|lt|sgt|messrs|no|vol|\p{L})\.$/iu;
const STARTS_WITH_DASH = /^[–—―]/;
const NO_LETTER = /^[^\p{L}\p{N}]+$/u;

/** English words that open a clause or a phrase, so that a break before one reads well… */
const OPENS_CLAUSE = new Set(
  (
    "and but or nor for so yet because although though since unless until while when where if that which who whom " +
    "whose what how as than then"
  ).split(" "),
);
const OPENS_PHRASE = new Set(
  (
    "in on at by with without from into onto out over under through across between among before after behind beside " +
    "beyond during against about around toward towards to of"
  ).split(" "),
);
/** …and those that belong to the word after them, so that a break after one does not. Other languages go by marks alone. */
const LEANS_ON_NEXT = new Set(
  (
    "a an the my your his her its our their this these those no every each some any and but or nor of to in on at by " +
    "with from into for as is was were are be been has have had will would could should may " +
    "might must can not very so too mr mrs ms dr st"
  ).split(" "),
);

/** How much a break between two tokens of one text hurts, from 0 at the end of a sentence to 10 inside a phrase. */
export function rateBreak(before: Token, after: Token): number {
  if (NO_LETTER.test(after.text) && !after.isGlued) return 9;
  if (endsSentence(before)) return 0;
  if (ENDS_CLAUSE.test(before.text)) return 2;
  if (LEANS_ON_NEXT.has(plain(before.text))) return 10;
  if (OPENS_CLAUSE.has(plain(after.text))) return 3;
  if (OPENS_PHRASE.has(plain(after.text))) return 5;
  return after.isGlued ? 6 : 7;
}

/** Whether a token ends a sentence; `Mr.` and initials do not. */
export function endsSentence(token: Token): boolean {
  return ENDS_SENTENCE.test(token.text) && !ABBREVIATION.test(token.text);
}

/** Whether somebody else speaks from `after` on, as books show it by a dash at the start of a sentence. */
export function startsTurn(before: Token, after: Token): boolean {
  return STARTS_WITH_DASH.test(after.text) && endsSentence(before);
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}’']/gu, "");
}
