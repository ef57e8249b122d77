import type { Color } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillBox, strokeLine } from "./path.ts";

interface Cargo {
  /** Middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Shift of its light, for what stands in the shade. */
  readonly lit?: number;
  readonly color?: Color;
}

/** Draws a wooden crate with a plank frame and a brace. */
export function drawCrate(
  brush: Brush,
  { tone, from }: Sketch,
  { x, y, width, height, lit = 0, color = "#b58a58" }: Cargo,
): void {
  const left = x - width / 2;
  const top = y - height;
  const thick = width * 0.1;
  fillBox(brush, tone(color, 0, lit - 0.35), left, top, width, height);
  for (let plank = 1; plank < 5; plank++)
    strokeLine(
      brush,
      tone("#5a3f2a", 0, lit - 0.5),
      1.5,
      left + (width * plank) / 5,
      top,
      left + (width * plank) / 5,
      y,
    );
  strokeLine(
    brush,
    tone(color, 0, lit - 0.05),
    thick,
    left + thick / 2,
    y - thick / 2,
    left + width - thick / 2,
    top + thick / 2,
  );
  brush.strokeStyle = tone(color, 0, lit + 0.15);
  brush.lineWidth = thick;
  brush.strokeRect(left + thick / 2, top + thick / 2, width - thick, height - thick);
  fillBox(brush, tone(color, 0, lit + 0.5), left, top, width, thick * 0.25);
  fillBox(
    brush,
    tone("#3a2a20", 0, lit - 0.8),
    from > 0 ? left : left + width - thick * 0.25,
    top,
    thick * 0.25,
    height,
  );
}

/** Draws a barrel with staves and hoops. */
export function drawBarrel(
  brush: Brush,
  { tone, from }: Sketch,
  { x, y, width, height, lit = 0, color = "#9a6a42" }: Cargo,
): void {
  const half = width / 2;
  const belly = () => {
    brush.beginPath();
    brush.moveTo(x - half * 0.8, y - height);
    brush.quadraticCurveTo(x - half * 1.2, y - height / 2, x - half * 0.8, y);
    brush.quadraticCurveTo(x, y + height * 0.07, x + half * 0.8, y);
    brush.quadraticCurveTo(x + half * 1.2, y - height / 2, x + half * 0.8, y - height);
    brush.closePath();
  };
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0.1 : 0.9, tone(color, 0, lit + 0.45));
  round.addColorStop(0.5, tone(color, 0, lit - 0.1));
  round.addColorStop(from < 0 ? 1 : 0, tone(color, 0, lit - 0.85));
  belly();
  brush.fillStyle = round;
  brush.fill();
  brush.save();
  belly();
  brush.clip();
  for (let stave = -3; stave <= 3; stave++)
    strokeLine(
      brush,
      tone("#4a3020", 0, lit - 0.5),
      1.4,
      x + stave * half * 0.27,
      y - height,
      x + stave * half * 0.33,
      y - height / 2,
      x + stave * half * 0.27,
      y + 8,
    );
  for (const share of [0.14, 0.33, 0.72, 0.9]) {
    brush.strokeStyle = tone("#4d4a50", 0, lit - 0.2);
    brush.lineWidth = height * 0.055;
    brush.beginPath();
    brush.moveTo(x - half * 1.1, y - height * (1 - share));
    brush.quadraticCurveTo(x, y - height * (1 - share) + height * 0.05, x + half * 1.1, y - height * (1 - share));
    brush.stroke();
  }
  brush.restore();
  brush.fillStyle = tone(color, 0, lit + 0.2);
  brush.beginPath();
  brush.ellipse(x, y - height, half * 0.8, height * 0.06, 0, 0, Math.PI * 2);
  brush.fill();
  brush.fillStyle = tone("#5c3d28", 0, lit - 0.3);
  brush.beginPath();
  brush.ellipse(x, y - height + 1, half * 0.68, height * 0.042, 0, 0, Math.PI * 2);
  brush.fill();
}

/** Draws a filled sack, tied at its neck. */
export function drawSack(
  brush: Brush,
  { tone, from }: Sketch,
  { x, y, width, height, lit = 0, color = "#c9ae80" }: Cargo,
): void {
  const half = width / 2;
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0 : 1, tone(color, 0, lit + 0.35));
  round.addColorStop(from < 0 ? 1 : 0, tone(color, 0, lit - 0.75));
  brush.fillStyle = round;
  brush.beginPath();
  brush.moveTo(x - half * 0.25, y - height * 0.82);
  brush.bezierCurveTo(x - half * 1.1, y - height * 0.7, x - half * 1.2, y, x - half * 0.7, y);
  brush.lineTo(x + half * 0.7, y);
  brush.bezierCurveTo(x + half * 1.2, y, x + half * 1.1, y - height * 0.7, x + half * 0.25, y - height * 0.82);
  brush.lineTo(x + half * 0.45, y - height);
  brush.lineTo(x - half * 0.4, y - height * 0.97);
  brush.fill();
  strokeLine(
    brush,
    tone("#7a5a38", 0, lit - 0.2),
    height * 0.05,
    x - half * 0.28,
    y - height * 0.82,
    x + half * 0.28,
    y - height * 0.82,
  );
}
