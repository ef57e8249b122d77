import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A row of dunes: each crest parts a lit slope from one in shade. */
export function drawDune(
  brush: Brush,
  { tone, cover, width, from }: Sketch,
  random: Random,
  dune: { y: number; amplitude: number; color: Color; distance: number; bottom: number },
): void {
  const { y, amplitude, color, distance, bottom } = dune;
  const crests: { x: number; top: number; half: number }[] = [];
  for (let x = -240; x < width + 300; x += random.between(190, 330)) {
    crests.push({ x, top: y - amplitude * random.between(0.3, 1.2), half: random.between(240, 380) });
  }
  brush.fillStyle = tone(cover(color), distance, 0.1);
  brush.fillRect(-240, y + amplitude * 0.7, width + 480, bottom - y);
  for (const { x, top, half } of crests) {
    const foot = bottom + 20;
    const slope = (side: number, lit: number) => {
      const gradient = brush.createLinearGradient(0, top, 0, top + 150);
      gradient.addColorStop(0, tone(cover(color), distance, lit));
      gradient.addColorStop(1, tone(cover(color), Math.min(1, distance + 0.12), lit * 0.25));
      brush.fillStyle = gradient;
      brush.beginPath();
      brush.moveTo(x, top);
      brush.bezierCurveTo(
        x + side * half * 0.3,
        top + 4,
        x + side * half * 0.6,
        y + amplitude * 0.9,
        x + side * half,
        y + amplitude,
      );
      brush.lineTo(x + side * half, foot);
      brush.lineTo(x - side * half * 0.12, foot);
      brush.bezierCurveTo(x - side * half * 0.1, y + amplitude * 2, x + side * half * 0.14, y + amplitude, x, top);
      brush.fill();
    };
    slope(from, 0.6);
    slope(-from, -0.6);
  }
}
