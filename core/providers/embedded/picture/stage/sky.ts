import { mix, translucent } from "../color.ts";
import { drawClouds } from "./clouds.ts";
import { drawGlow, verticalGradient } from "./shapes/glow.ts";
import { fillCircle, fillDabs } from "./shapes/path.ts";
import type { Brush, Sketch } from "./sketch.ts";

/** Paints the sky and what stands in it, and the clouds that drift before it. `bottom` is where land hides it. */
export function paintSky(sketch: Sketch, bottom = sketch.horizon + 40): void {
  sketch.behind({ depth: 0.08, top: -100, bottom, texture: true }, (brush) =>
    drawSky(brush, sketch, { left: -60, right: sketch.width + 60, top: -100, bottom }),
  );
  const width = sketch.width * 1.3;
  const bandBottom = sketch.horizon + 6;
  sketch.behind(
    {
      depth: 0.12,
      top: -40,
      bottom: bandBottom,
      left: -sketch.width * 0.1,
      right: width - sketch.width * 0.1,
      texture: false,
      driftPerS: sketch.setting.weather === "wind" ? 16 : sketch.setting.weather === "storm" ? 11 : 4,
    },
    (brush) => drawClouds(brush, sketch, { left: -sketch.width * 0.1, width, top: -40, bottom: bandBottom }),
  );
}

/** Draws the sky alone, also as seen through a window. */
function drawSky(
  brush: Brush,
  sketch: Sketch,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): void {
  const { outside, sun, horizon } = sketch;
  const [top, middle, low] = outside.sky;
  brush.fillStyle = verticalGradient(brush, Math.min(area.top, 0), horizon, [
    [0, top],
    [0.5, middle],
    [0.86, mix(middle, low, 0.8)],
    [1, low],
  ]);
  brush.fillRect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  drawStars(brush, sketch, area);
  drawDisc(brush, sketch);
  // The air along the horizon is bright on the sun's side.
  const seen = 1 - outside.overcast;
  if (outside.altitude < 0.5) {
    brush.save();
    brush.translate(sun.x, horizon);
    brush.scale(2.6, 0.75);
    drawGlow(brush, { x: 0, y: 0 }, 330, outside.disc.glow, 0.75 * seen);
    brush.restore();
  }
}

function drawDisc(brush: Brush, { outside, sun }: Sketch): void {
  const seen = 1 - outside.overcast;
  const { kind, color, glow } = outside.disc;
  if (kind === "none" || seen < 0.4) return;
  const radius = kind === "moon" ? 34 : outside.altitude < 0.3 ? 46 : 34;
  drawGlow(brush, sun, radius * 13, glow, 0.7 * seen);
  drawGlow(brush, sun, radius * 4.5, glow, 0.8 * seen);
  fillCircle(brush, translucent(color, 0.35 + 0.65 * seen), sun.x, sun.y, radius);
  if (kind === "sun") return;
  const shade = translucent(mix(color, outside.sky[1], 0.35), 0.5 * seen);
  fillDabs(brush, shade, [
    { x: sun.x - 10, y: sun.y - 8, radius: 9, squash: 0.8 },
    { x: sun.x + 8, y: sun.y + 6, radius: 12, squash: 0.7 },
    { x: sun.x + 13, y: sun.y - 12, radius: 5 },
    { x: sun.x - 9, y: sun.y + 14, radius: 6, squash: 0.7 },
  ]);
}

function drawStars(
  brush: Brush,
  { outside, horizon, random }: Sketch,
  area: { readonly left: number; readonly right: number },
): void {
  if (outside.stars < 0.05) return;
  const stream = random.fork("stars");
  const count = Math.round(((area.right - area.left) / 1280) * 190 * outside.stars);
  for (let index = 0; index < count; index++) {
    const x = stream.between(area.left, area.right);
    const y = stream.between(-60, horizon * 0.9);
    const fade = 1 - Math.max(0, y) / horizon;
    const bright = stream.next() ** 3;
    fillCircle(brush, translucent("#fff8e4", outside.stars * fade * (0.3 + 0.7 * bright)), x, y, 0.7 + bright * 1.3);
    if (bright > 0.8) drawGlow(brush, { x, y }, 14, "#bcd0ff", 0.5 * outside.stars * fade);
  }
}
