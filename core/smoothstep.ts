/** A share of a way, eased at both ends: 0 up to 0, 1 from 1 on, and the cubic 3t² − 2t³ between. */
export function smoothstep(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}
