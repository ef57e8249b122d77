import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow, verticalGradient } from "./glow.ts";
import { fillBox, fillCircle, fillShape, strokeLine } from "./path.ts";

/** Draws a platform's iron canopy with its brackets and clock. */
export function drawCanopy(brush: Brush, sketch: Sketch): void {
  const { tone, width, horizon, ground, cover, outside } = sketch;
  const iron = (lit: number) => tone("#35524c", 0.05, lit);
  const eaves = horizon - 300;
  const posts = [0.03, 0.5, 0.97].filter((share) => share !== 0.5 || width > 700).map((share) => width * share);
  fillShape(
    brush,
    verticalGradient(brush, -80, eaves, [
      [0, tone("#3b4a4e", 0.02, -0.5)],
      [1, tone("#6f8584", 0.05, -0.1)],
    ]),
    -170,
    -90,
    width + 170,
    -90,
    width + 170,
    eaves - 20,
    -170,
    eaves - 20,
  );
  for (let x = -150; x < width + 170; x += 64)
    strokeLine(brush, tone("#2b3a3e", 0.03, -0.4), 5, x, -90, x + (x - width / 2) * 0.1, eaves - 18);
  fillBox(brush, iron(0.2), -170, eaves - 22, width + 340, 14);
  fillBox(brush, tone(cover("#cfd8d2"), 0.05, 0.3), -170, eaves - 26, width + 340, 4);
  for (let x = -168; x < width + 170; x += 26)
    fillShape(
      brush,
      tone("#e8dcc0", 0.05, -0.1),
      x,
      eaves - 8,
      x + 24,
      eaves - 8,
      x + 24,
      eaves + 12,
      x + 12,
      eaves + 26,
      x,
      eaves + 12,
    );
  for (const x of posts) {
    if (Math.abs(x - width / 2) < 10) continue;
    fillBox(brush, iron(-0.2), x - 8, eaves, 16, ground - 40 - eaves);
    fillBox(brush, iron(0.5), x - 6, eaves, 3, ground - 40 - eaves);
    for (const side of [-1, 1]) {
      brush.strokeStyle = iron(-0.1);
      brush.lineWidth = 7;
      brush.beginPath();
      brush.moveTo(x, eaves + 118);
      brush.quadraticCurveTo(x + side * 22, eaves + 30, x + side * 104, eaves + 2);
      brush.stroke();
      brush.lineWidth = 4;
      brush.beginPath();
      brush.arc(x + side * 30, eaves + 34, 20, 0, Math.PI * 2);
      brush.stroke();
    }
  }
  const clock = { x: width / 2, y: eaves + 56 };
  strokeLine(brush, iron(-0.3), 6, clock.x, eaves - 10, clock.x, clock.y - 30);
  fillCircle(brush, iron(-0.2), clock.x, clock.y, 38);
  fillCircle(brush, outside.lamps > 0.4 ? "#fff2c9" : tone("#faf4e4", 0.02, 0.3), clock.x, clock.y, 32);
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * Math.PI * 2;
    strokeLine(
      brush,
      tone("#2b2a30", 0, -0.2),
      2.4,
      clock.x + Math.cos(angle) * 25,
      clock.y + Math.sin(angle) * 25,
      clock.x + Math.cos(angle) * 29,
      clock.y + Math.sin(angle) * 29,
    );
  }
  strokeLine(brush, tone("#2b2a30", 0, -0.2), 4, clock.x, clock.y, clock.x - 12, clock.y - 12);
  strokeLine(brush, tone("#2b2a30", 0, -0.2), 3, clock.x, clock.y, clock.x + 5, clock.y - 24);
  if (outside.lamps > 0.4) drawGlow(brush, clock, 120, "#ffe2a4", 0.5 * outside.lamps);
}
