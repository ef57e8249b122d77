import type { Random } from "../../../seeded/random.ts";
import { type Color, mix } from "../../color.ts";
import type { Brush, Point, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

interface Peak {
  readonly x: number;
  readonly base: number;
  readonly height: number;
  readonly halfWidth: number;
  readonly color: Color;
  readonly distance: number;
  /** Share of the height that is white. */
  readonly snow: number;
}

/** Draws a mountain with a lit and a shaded face, broken edges, gullies and snow on its top. */
export function drawPeak(brush: Brush, sketch: Sketch, random: Random, peak: Peak): void {
  const { tone, light, from } = sketch;
  const { x, base, height, halfWidth, color, distance } = peak;
  const top = { x, y: base - height };
  const left = slope(random, top, { x: x - halfWidth * random.between(0.9, 1.15), y: base });
  const right = slope(random, top, { x: x + halfWidth * random.between(0.9, 1.15), y: base });
  const spine = slope(random, top, { x: x + halfWidth * random.between(-0.12, 0.12), y: base }, 0.5);
  const snowColor = "#f4f7fc" satisfies Color;
  const litSide = from < 0 ? left : right;
  const shadedSide = from < 0 ? right : left;

  const face = (edge: readonly Point[], lit: number) => {
    const gradient = brush.createLinearGradient(0, top.y, 0, base);
    gradient.addColorStop(0, tone(color, distance, lit));
    gradient.addColorStop(0.6, tone(color, distance, lit * 0.8));
    gradient.addColorStop(1, mix(tone(color, distance, lit * 0.6), light.haze, 0.55));
    brush.fillStyle = gradient;
    outline(brush, [...edge, ...spine.toReversed()]);
    brush.fill();
  };
  face(litSide, 0.55);
  face(shadedSide, -0.75);

  if (peak.snow <= 0) return;
  const snowLine = top.y + height * peak.snow;
  const whiten = (edge: readonly Point[], lit: number) => {
    brush.save();
    outline(brush, [...edge, ...spine.toReversed()]);
    brush.clip();
    brush.fillStyle = tone(snowColor, distance * 0.9, lit);
    brush.beginPath();
    brush.moveTo(x - halfWidth, top.y - 10);
    const teeth = 16;
    for (let tooth = 0; tooth <= teeth; tooth++) {
      const at = x - halfWidth + (tooth / teeth) * halfWidth * 2;
      const reach = 1 - Math.abs(at - x) / halfWidth;
      brush.lineTo(
        at,
        snowLine - height * 0.12 + reach * height * 0.2 + (tooth % 2 ? 1 : -1) * height * random.between(0.02, 0.09),
      );
    }
    brush.lineTo(x + halfWidth, top.y - 10);
    brush.fill();
    brush.restore();
  };
  whiten(litSide, 0.6);
  whiten(shadedSide, -0.55);
  // Gullies that hold snow run down from the snow line.
  const streaks = Array.from({ length: 12 }, () => {
    const along = random.between(-0.5, 0.5);
    return {
      x: x + along * halfWidth * 0.9,
      y: snowLine + height * random.between(0.06, 0.24) * (1 - Math.abs(along)),
      radius: height * random.between(0.03, 0.07),
      squash: 0.16,
      turn: Math.PI / 2 + along * 1.3,
    };
  });
  fillDabs(brush, tone(snowColor, distance, -0.15), streaks);
}

/** A broken line down a mountain's side. */
function slope(random: Random, top: Point, foot: Point, wander = 0.16): Point[] {
  const steps = 12;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const share = index / steps;
    const stray = index === 0 || index === steps ? 0 : random.between(-1, 1) * wander * Math.abs(foot.y - top.y) * 0.2;
    return {
      x: top.x + (foot.x - top.x) * share + stray,
      y: top.y + (foot.y - top.y) * (share ** 0.92 + (index % 3 === 1 ? 0.015 : 0)),
    };
  });
}

function outline(brush: Brush, points: readonly Point[]): void {
  brush.beginPath();
  for (const { x, y } of points) brush.lineTo(x, y);
  brush.closePath();
}
