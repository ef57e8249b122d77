import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

/** Draws an arch that roses have grown over. */
export function drawArch(brush: Brush, sketch: Sketch, x: number, y: number, leaf: Color): void {
  const { tone, random } = sketch;
  const stream = random.fork("arch");
  brush.strokeStyle = tone("#efe6d6", 0.2, 0.1);
  brush.lineWidth = 7;
  for (const half of [66, 84]) {
    brush.beginPath();
    brush.moveTo(x - half, y);
    brush.lineTo(x - half, y - 120);
    brush.arc(x, y - 120, half, Math.PI, 0);
    brush.lineTo(x + half, y);
    brush.stroke();
  }
  const along = Array.from({ length: 90 }, () => {
    const share = stream.next();
    const stray = stream.between(-15, 15);
    if (share < 0.28 || share > 0.72)
      return {
        x: x + (share < 0.5 ? -75 : 75) + stray,
        y: y - stream.between(0, 124),
        radius: stream.between(6, 13),
        squash: 0.7,
      };
    const angle = Math.PI * (1 + (share - 0.28) / 0.44);
    return {
      x: x + Math.cos(angle) * (75 + stray),
      y: y - 120 + Math.sin(angle) * (75 + stray),
      radius: stream.between(7, 15),
      squash: 0.7,
    };
  });
  fillDabs(brush, tone(leaf, 0.18, -0.6), along);
  fillDabs(
    brush,
    tone(leaf, 0.18, 0.25),
    along
      .filter((_, index) => index % 2)
      .map((dab) => ({ ...dab, x: dab.x + sketch.from * 3, y: dab.y - 3, radius: dab.radius * 0.7 })),
  );
  if (sketch.setting.weather === "snow") return;
  const roses = along.filter((_, index) => index % 3 === 0).map((dab) => ({ ...dab, radius: 6, squash: 0.9 }));
  fillDabs(brush, tone("#c8324f", 0.14, 0), roses);
  fillDabs(
    brush,
    tone("#ff8fa3", 0.14, 0.3),
    roses.map((rose) => ({ ...rose, y: rose.y - 1.5, radius: 3 })),
  );
}
