import type { Random } from "../../../seeded/random.ts";
import { translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { fillDabs } from "./path.ts";

/** A trunk that stands among the figures and leaves the frame at its top. */
export function drawBigTrunk(brush: Brush, sketch: Sketch, random: Random, x: number, y: number, half: number): void {
  const { tone, from } = sketch;
  const round = brush.createLinearGradient(x - half, 0, x + half, 0);
  round.addColorStop(from < 0 ? 0 : 1, tone("#8a6a50", 0.04, 0.5));
  round.addColorStop(0.4, tone("#6b4f3d", 0.04, -0.2));
  round.addColorStop(from < 0 ? 1 : 0, tone("#46342c", 0.02, -0.85));
  brush.fillStyle = round;
  brush.beginPath();
  brush.moveTo(x - half * 2, y);
  brush.quadraticCurveTo(x - half * 0.9, y - 40, x - half * 0.8, y - 190);
  brush.lineTo(x - half * 0.7, -100);
  brush.lineTo(x + half * 0.7, -100);
  brush.lineTo(x + half * 0.8, y - 190);
  brush.quadraticCurveTo(x + half * 0.9, y - 40, x + half * 2.1, y + 4);
  brush.quadraticCurveTo(x + half, y - 8, x + half * 0.4, y + 7);
  brush.quadraticCurveTo(x - half * 0.6, y - 7, x - half * 2, y);
  brush.fill();
  brush.strokeStyle = translucent(tone("#2f231f", 0, -0.7), 0.5);
  brush.lineWidth = 2;
  brush.beginPath();
  for (let index = 0; index < 26; index++) {
    const barkX = x + random.between(-0.62, 0.62) * half;
    const barkY = random.between(-60, y - 30);
    brush.moveTo(barkX, barkY);
    brush.quadraticCurveTo(barkX + random.between(-4, 4), barkY + 20, barkX, barkY + random.between(24, 70));
  }
  brush.stroke();
  const moss = Array.from({ length: 16 }, () => ({
    x: x + random.between(-1, 0.6) * half,
    y: y - random.between(0, 50),
    radius: random.between(4, 11),
    squash: 0.6,
  }));
  fillDabs(brush, translucent(tone("#6f8f45", 0, 0.1), 0.75), moss);
}
