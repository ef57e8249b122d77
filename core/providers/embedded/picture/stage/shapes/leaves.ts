import type { Random } from "../../../seeded/random.ts";

/** Small clumps along the edge of larger ones, so that the outline is leafy rather than round. */
export function scallops(random: Random, clumps: readonly { x: number; y: number; radius: number }[], each: number) {
  return clumps.flatMap(({ x, y, radius }) =>
    Array.from({ length: each }, () => {
      const angle = random.between(0, Math.PI * 2);
      return {
        x: x + Math.cos(angle) * radius,
        y: y + Math.sin(angle) * radius,
        radius: radius * random.between(0.14, 0.26),
      };
    }),
  );
}

/** Single leaves on clumps, more to one side. */
export function leaves(
  random: Random,
  clumps: readonly { x: number; y: number; radius: number }[],
  height: number,
  each: number,
  side: number,
) {
  return clumps.flatMap((clump) =>
    Array.from({ length: each }, () => ({
      x: clump.x + (random.between(-0.7, 0.7) + side * 0.35) * clump.radius,
      y: clump.y + random.between(-0.9, 0.5) * clump.radius,
      radius: height * random.between(0.01, 0.019),
      squash: 0.5,
      turn: random.between(-0.8, 0.8),
    })),
  );
}
