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

/** How many of a cast are in most scenes. */
const LEADS = 3;

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
  // Once all are dealt, those are dealt again that the first few do not wear, who are in most scenes.
  const leads = new Set<Look["outfitColor"]>();
  let dealt = 0;
  return cast.map((member, index) => {
    const isOpen = !member.look.outfitColor && !FORMAL.has(member.look.outfit);
    const again = COLORS.filter((color) => !leads.has(color));
    const outfitColor = isOpen ? (free[dealt] ?? again[(dealt - free.length) % again.length]) : member.look.outfitColor;
    if (isOpen) dealt++;
    if (index < LEADS) leads.add(outfitColor);
    return outfitColor ? { ...member, look: { ...member.look, outfitColor } } : member;
  });
}
