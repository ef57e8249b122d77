/** Numbers that look random and come again in the same order for the same seed. */
export interface Random {
  /** 0 to `end`, which is not reached. */
  below(end: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  bytes(length: number): Uint8Array;
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, one multiplication and some shifts. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (end: number) => (end <= 0 ? 0 : next() % Math.floor(end));
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  };
}
