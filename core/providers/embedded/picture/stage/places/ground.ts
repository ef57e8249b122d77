import { type Color, mix, translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillDabs } from "../shapes/path.ts";
import { fillRidge, ridge, ridgeAt } from "../shapes/ridge.ts";
import type { Brush, Point, Sketch } from "../sketch.ts";

interface GroundPlan {
  /** y of its far edge. */
  readonly top: number;
  readonly color: Color;
  /** Units that its far edge rises and falls by. */
  readonly amplitude?: number;
  /** Units of room over its far edge for what stands on it. */
  readonly headroom?: number;
  /** Draws what lies on the ground, the far first. `edge` gives y of the far edge at x. */
  readonly draw?: (brush: Brush, edge: (x: number) => number) => void;
}

/** Paints the ground that figures stand on: from its far edge to below the frame, lightest where they stand. */
export function paintGround(sketch: Sketch, { top, color, amplitude = 8, headroom = 0, draw }: GroundPlan): void {
  const { width, height, ground } = sketch;
  const own = sketch.cover(color);
  const points = ridge(sketch.random.fork("ground"), {
    left: -170,
    right: width + 170,
    y: top,
    amplitude,
    wave: 900,
    rough: 0.3,
  });
  sketch.behind({ depth: 1, top: top - amplitude * 2 - headroom - 4, glow: 0.16 }, (brush) => {
    fillRidge(brush, points, height + 90, groundFill(brush, sketch, own, top, height));
    drawDapples(brush, sketch, own, points, top);
    if (draw) draw(brush, (x) => ridgeAt(points, x));
    drawWet(brush, sketch, top);
    drawFalloff(brush, sketch, ground);
  });
}

/** The shading of open ground from its far edge to the viewer's feet. */
function groundFill(brush: Brush, { tone }: Sketch, color: Color, top: number, bottom: number) {
  return verticalGradient(brush, top, bottom + 60, [
    [0, tone(color, 0.28, 0.35)],
    [0.18, tone(color, 0.12, 0.15)],
    [0.55, tone(color, 0, 0.1)],
    [1, tone(color, 0, -0.75)],
  ]);
}

/** Broad strokes in neighbouring shades, so that ground is never one flat colour. */
function drawDapples(
  brush: Brush,
  { tone, random, width, height, scaleAt }: Sketch,
  color: Color,
  points: readonly Point[],
  top: number,
): void {
  const stream = random.fork("dapples");
  for (const lit of [-0.35, 0.35]) {
    const dabs = Array.from({ length: Math.round(width / 16) }, () => {
      const x = stream.between(-120, width + 120);
      const y = Math.max(ridgeAt(points, x) + 8, top + (height + 40 - top) * stream.next());
      const scale = Math.max(0.15, scaleAt(y));
      return { x, y, radius: scale * stream.between(14, 70), squash: 0.12 };
    });
    fillDabs(brush, translucent(tone(color, 0, lit), 0.3), dabs);
  }
}

/** Rain leaves the ground shining with what the sky sends down. */
function drawWet(brush: Brush, { setting, outside, random, width, height, scaleAt }: Sketch, top: number): void {
  if (setting.weather !== "rain" && setting.weather !== "storm") return;
  const stream = random.fork("puddles");
  const puddles = Array.from({ length: Math.round(width / 70) }, () => {
    const y = top + 24 + (height - top) * stream.next();
    return {
      x: stream.between(-60, width + 60),
      y,
      radius: Math.max(0.2, scaleAt(y)) * stream.between(30, 95),
      squash: 0.1,
    };
  });
  fillDabs(brush, translucent(mix(outside.sky[1], outside.sky[2], 0.6), 0.34), puddles);
  fillDabs(
    brush,
    translucent(outside.sky[2], 0.45),
    puddles.map((puddle) => ({
      ...puddle,
      y: puddle.y + puddle.radius * 0.02,
      radius: puddle.radius * 0.7,
      squash: 0.06,
    })),
  );
}

/** The near edge of the frame lies in shade: the eye goes to where figures stand. */
function drawFalloff(brush: Brush, { light, width, height }: Sketch, ground: number): void {
  brush.save();
  brush.globalCompositeOperation = "source-atop";
  brush.fillStyle = verticalGradient(brush, ground - 20, height + 60, [
    [0, translucent(mix(light.shade, "#0c0a18", 0.6), 0)],
    [1, translucent(mix(light.shade, "#0c0a18", 0.6), 0.55)],
  ]);
  brush.fillRect(-170, ground - 20, width + 340, height + 120 - ground);
  brush.restore();
}
