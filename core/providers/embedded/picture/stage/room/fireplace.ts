import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { drawGlow, verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillDabs, fillRoundBox, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import type { RoomLight } from "./light-map.ts";

interface Hearth {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stone: Color;
}

/** Draws a fireplace with its mantel, unlit. */
export function drawFireplace(
  brush: Brush,
  { tone }: Sketch,
  random: Random,
  { x, y, width, height, stone }: Hearth,
): void {
  const left = x - width / 2;
  const top = y - height;
  fillBox(
    brush,
    verticalGradient(brush, top, y, [
      [0, tone(stone, 0, 0.15)],
      [1, tone(stone, 0, -0.45)],
    ]),
    left,
    top,
    width,
    height,
  );
  for (let row = 0; row < 6; row++) {
    for (let column = 0; column < 5; column++) {
      const wide = width / 5;
      fillRoundBox(
        brush,
        tone(stone, 0, random.between(-0.4, 0.3)),
        [left + column * wide + (row % 2) * 8 - 4, top + (row * height) / 6 + 2, wide - 4, height / 6 - 4],
        4,
      );
    }
  }
  const opening = width * 0.29;
  brush.fillStyle = tone("#1d1518", 0, -0.4);
  brush.beginPath();
  brush.moveTo(x - opening, y);
  brush.lineTo(x - opening, y - height * 0.52);
  brush.quadraticCurveTo(x, y - height * 0.8, x + opening, y - height * 0.52);
  brush.lineTo(x + opening, y);
  brush.fill();
  fillBox(brush, tone("#6d4a31", 0, 0.3), left - 18, top - 14, width + 36, 8);
  fillBox(brush, tone("#6d4a31", 0, -0.3), left - 14, top - 6, width + 28, 13);
  for (const log of [-0.5, 0.1])
    fillRoundBox(brush, tone("#5a3c2a", 0, -0.2), [x + log * opening * 1.2 - 8, y - 26, opening * 0.9, 18], 8);
}

/** Draws the fire in a fireplace, after the room's light has been laid. */
export function drawFire(
  brush: Brush,
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  drawGlow(brush, { x, y: y - height * 0.4 }, width * 1.6, "#ff9a3c", 0.7);
  for (const [size, color, count] of [
    [1, "#f2662c", 7],
    [0.72, "#ffa23a", 6],
    [0.42, "#ffe08a", 5],
  ] as const) {
    for (let tongue = 0; tongue < count; tongue++) {
      const share = (tongue / (count - 1)) * 2 - 1;
      const foot = x + share * width * 0.4 * size;
      const tall = height * size * (1 - Math.abs(share) * 0.55) * random.between(0.75, 1.15);
      const half = width * 0.14 * size;
      const sway = random.between(-0.4, 0.4) * half * 2;
      brush.fillStyle = color;
      brush.beginPath();
      brush.moveTo(foot - half, y);
      brush.quadraticCurveTo(foot - half * 1.1, y - tall * 0.5, foot + sway, y - tall);
      brush.quadraticCurveTo(foot + half * 1.1, y - tall * 0.4, foot + half, y);
      brush.fill();
    }
  }
  fillDabs(
    brush,
    "#fff0b8",
    Array.from({ length: 6 }, () => ({
      x: x + random.between(-0.3, 0.3) * width,
      y: y - random.between(2, 12),
      radius: random.between(2, 5),
      squash: 0.6,
    })),
  );
  fillShape(
    brush,
    "rgba(255,160,60,0.16)",
    x - width * 0.5,
    y,
    x + width * 0.5,
    y,
    x + width * 1.3,
    y + 60,
    x - width * 1.3,
    y + 60,
  );
}

/** The light that a fire throws into its room. */
export function firelight(x: number, y: number): readonly RoomLight[] {
  return [
    { x, y, radius: 620, color: "#ff9a4a", strength: 0.7 },
    { x, y: y + 60, radius: 300, color: "#ffb866", strength: 0.5 },
  ];
}
