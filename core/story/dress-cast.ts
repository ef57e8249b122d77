import { digestOf } from "#core/digest.ts";
import type { Look } from "#core/providers/vocabulary.ts";

/** Colours that say nothing about who wears them, each far from those beside it. */
const COLORS: readonly NonNullable<Look["outfitColor"]>[] = [
  "blue",
  "red",
  "green",
  "orange",
  "purple",
  "brown",
  "yellow",
  "gray",
];

/** Clothes whose colour tells a trade or an occasion are left to whoever draws them. */
const FORMAL: ReadonlySet<Look["outfit"]> = new Set(["suit", "uniform", "robe"]);

/**
 * Gives those of a cast whose clothes the text says no colour of one that nobody else of the most prominent wears, so
 * that they can be told apart from afar. The same cast is always dressed the same.
 *
 * @param cast most prominent first.
 */
export function dressCast<Member extends { readonly name: string; readonly look: Look }>(
  cast: readonly Member[],
): Member[] {
  const worn = new Set(cast.slice(0, COLORS.length).map(({ look }) => look.outfitColor));
  const first = Number.parseInt(digestOf(cast[0]?.name ?? "").slice(0, 6), 16) % COLORS.length;
  const free = COLORS.map((_, index) => COLORS[(first + index) % COLORS.length]).filter((color) => !worn.has(color));
  return cast.map((member) => {
    if (member.look.outfitColor || FORMAL.has(member.look.outfit)) return member;
    const outfitColor = free.shift();
    return outfitColor ? { ...member, look: { ...member.look, outfitColor } } : member;
  });
}
