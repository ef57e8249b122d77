/** Of the lines of verse, this share and more end before the margin and begin with a capital. */
const FEWEST_ENDED = 0.5;
const FEWEST_CAPITAL = 0.75;

/** Lines of verse are seldom longer, and prose is seldom wrapped at less. */
const NARROWEST_PROSE = 60;

/** A capital, the number of an item, or a year alone; not "10 o'clock". */
const CAPITAL = /^[\s\p{P}]*(?:[\p{Lu}\p{Lt}]|\p{N}+(?:[.)\]]|\s*$))/u;

/**
 * Whether lines were broken on purpose, as in verse, lists and title pages, and not for want of room: most leave room
 * for the next word, and most begin with a capital.
 *
 * @param width characters at which the text around wraps its prose.
 */
export function isVerse(lines: readonly string[], width = NARROWEST_PROSE): boolean {
  const followers = lines.slice(1);
  if (followers.length === 0) return false;
  const ended = followers.filter((line, index) => endsEarly(lines[index] ?? "", line, width));
  const capital = followers.filter((line) => CAPITAL.test(line));
  return ended.length >= followers.length * FEWEST_ENDED && capital.length >= followers.length * FEWEST_CAPITAL;
}

/** Whether the first word of the next line would have had its place on this one. */
export function endsEarly(line: string, next: string, width: number): boolean {
  const word = /\S+/.exec(next)?.[0] ?? "";
  return line.length + 1 + word.length <= Math.max(width, NARROWEST_PROSE);
}
