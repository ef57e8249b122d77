/**
 * FNV-1a over UTF-16 code units, 32 bits: far from secret, but the same on every machine. Texts that differ in one letter
 * have hashes that differ in few bits; `spreadBits` makes that about half of them.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Spreads a change of any bit over all 32, as in the final step of MurmurHash3; unsigned. */
export function spreadBits(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
