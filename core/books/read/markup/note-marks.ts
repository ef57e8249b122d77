/** What a link to a note shows: a number, a letter, a sign, with or without brackets; the way back is an arrow. */
const NOTE_MARK = /^\s*[[({]?(?:\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}|[↩↑^]\uFE0E?)[\])}]?\.?\s*$/iu;

/** A mark that is nothing else, wherever it stands. */
const CERTAIN = /^\s*[[({*†‡§¶↩↑^]/u;

/** Class names of links to a note. */
const NOTE_CLASS = /note[-_]?ref|fn[-_]?(?:ref|anchor)|foot-?note|end-?note/i;

/**
 * Whether the text of a link is the mark of a note and no part of the sentence: `[12]` always, `12` only where the link
 * is raised, stands directly behind a word or is called so by its class. "See page 12" stays.
 */
export function isNoteMark(text: string, link: { isRaised: boolean; isGlued: boolean; className: string }): boolean {
  if (!NOTE_MARK.test(text)) return false;
  return link.isRaised || link.isGlued || NOTE_CLASS.test(link.className) || CERTAIN.test(text);
}

const RAISED_MARK = /^\s*(?:\d{1,3}|[*†‡§¶]{1,3})\s*$/u;

/** What a note can follow and no power can: the end of a sentence or its part, or a word longer than a unit's name. */
const NO_BASE = /(?:[.,;:!?…]["'”’»)]?|["”’»]|\p{Ll}{5})\s*$/u;

/** Whether a raised number that is no link is the mark of a note, by the text before it: "dark.¹", and not "10²". */
export function isRaisedMark(text: string, before: string): boolean {
  return RAISED_MARK.test(text) && NO_BASE.test(before);
}
