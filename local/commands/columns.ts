/** What a terminal draws two columns wide: East Asian wide and full-width characters, and emoji (UAX #11). */
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})/u;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Columns that a text without control characters takes on a terminal. */
export function columnsOf(text: string): number {
  return [...letters.segment(text)].reduce((sum, { segment }) => sum + widthOf(segment), 0);
}

/** The beginning of a text that fits into so many columns, ending in `ellipsis` where something is left out. */
export function fitColumns(text: string, columns: number, ellipsis: string): string {
  if (columnsOf(text) <= columns) return text;
  let fits = "";
  let room = columns - ellipsis.length;
  for (const { segment } of letters.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    fits += segment;
  }
  return columns < ellipsis.length ? "" : fits.trimEnd() + ellipsis;
}

/** Fills up with spaces to so many columns. */
export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

function widthOf(letter: string): number {
  return WIDE.test(letter) ? 2 : 1;
}
