import type { DivisionKind } from "../book-text.ts";
import type { Mark } from "../source-document.ts";

/** Outermost first. Volumes, parts and books nest one way in one novel and the other way in the next. */
const RANKS: Readonly<Record<DivisionKind, number>> = {
  volume: 1,
  part: 2,
  book: 2,
  act: 3,
  movement: 3,
  canto: 4,
  tablet: 4,
  chapter: 4,
  letter: 4,
  stave: 4,
  section: 5,
  scene: 5,
};

/** Whether a division of this kind usually holds others. */
export function isContainer(kind: DivisionKind | undefined): boolean {
  return kind !== undefined && RANKS[kind] < RANKS.chapter;
}

/**
 * Gives each mark the level that its kind has among the kinds of the book, so that chapters lie within parts though
 * the file puts them side by side. Of parts, books and volumes the one that comes first is the outer one.
 * Marks without a kind are taken for chapters, in a book of sections for these.
 */
export function levelByKind(marks: readonly Mark[]): Mark[] {
  const named = marks.flatMap(({ kind }) => kind ?? []);
  const usual = named.every((kind) => RANKS[kind] > RANKS.chapter) ? (named[0] ?? "chapter") : "chapter";
  const kinds = [...new Set(marks.map((mark) => mark.kind ?? usual))];
  const order = kinds
    .map((kind, appearance) => ({ kind, rank: kind === "volume" ? RANKS.part : RANKS[kind], appearance }))
    .map((each) => ({ ...each, tie: each.rank === RANKS.part ? each.appearance : 0 }))
    .sort((a, b) => a.rank - b.rank || a.tie - b.tie);
  const levels = new Map<DivisionKind, number>();
  let level = 0;
  let previous: { rank: number; tie: number } | undefined;
  for (const each of order) {
    if (!previous || previous.rank !== each.rank || previous.tie !== each.tie) level++;
    levels.set(each.kind, level);
    previous = each;
  }
  return marks.map((mark) => ({ ...mark, level: levels.get(mark.kind ?? usual) ?? 1 }));
}
