import { type Color, translucent } from "../../color.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillCircle, fillDabs, fillRoundBox, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** Draws what stands at the head of a bed: a canopy on posts, or a round headboard. */
export function drawHeadboard(
  brush: Brush,
  { tone }: Sketch,
  x: number,
  line: number,
  canopy: boolean,
  cloth: Color,
): void {
  const wood = (lit: number) => tone("#7a5036", 0, lit);
  if (canopy) {
    fillBox(brush, tone(cloth, 0, -0.5), x - 176, line - 420, 352, 380);
    for (let fold = -170; fold < 176; fold += 34)
      fillBox(brush, translucent(tone(cloth, 0, 0.2), 0.5), x + fold, line - 420, 13, 380);
    for (const post of [-188, 172]) {
      fillBox(brush, wood(-0.1), x + post, line - 440, 16, 470);
      fillBox(brush, wood(0.5), x + post + 3, line - 440, 4, 470);
      fillCircle(brush, wood(0.3), x + post + 8, line - 448, 13);
    }
    fillBox(brush, tone(cloth, 0, 0), x - 196, line - 436, 392, 44);
    for (let scallop = -184; scallop < 190; scallop += 46)
      fillDabs(brush, tone(cloth, 0, 0.1), [{ x: x + scallop + 14, y: line - 392, radius: 24, squash: 0.7 }]);
    return;
  }
  fillRoundBox(brush, wood(-0.3), [x - 178, line - 216, 356, 240], 60);
  fillRoundBox(brush, wood(0.15), [x - 160, line - 198, 320, 220], 48);
  fillRoundBox(brush, wood(-0.15), [x - 138, line - 176, 276, 200], 36);
  for (const post of [-190, 172]) {
    fillBox(brush, wood(0), x + post, line - 170, 18, 190);
    fillCircle(brush, wood(0.4), x + post + 9, line - 178, 14);
  }
}

/** The bed seen from its foot, with pillows and a quilt. */
export function drawBed(brush: Brush, { tone }: Sketch, x: number, line: number, cloth: Color, accent: Color): void {
  fillDabs(brush, "rgba(14,8,12,0.4)", [{ x, y: line + 62, radius: 210, squash: 0.09 }]);
  for (const pillow of [-74, 74]) {
    fillRoundBox(brush, tone("#e9e2d6", 0, -0.35), [x + pillow - 66, line - 112, 132, 58], 24);
    fillRoundBox(brush, tone("#fbf7ee", 0, 0.1), [x + pillow - 64, line - 114, 128, 46], 22);
  }
  fillShape(
    brush,
    tone("#f6f0e4", 0, 0),
    x - 166,
    line - 70,
    x + 166,
    line - 70,
    x + 178,
    line - 38,
    x - 178,
    line - 38,
  );
  fillShape(
    brush,
    verticalGradient(brush, line - 50, line + 52, [
      [0, tone(cloth, 0, 0.3)],
      [0.45, tone(cloth, 0, 0)],
      [1, tone(cloth, 0, -0.5)],
    ]),
    x - 172,
    line - 50,
    x + 172,
    line - 50,
    x + 196,
    line + 10,
    x + 192,
    line + 54,
    x - 192,
    line + 54,
    x - 196,
    line + 10,
  );
  for (let row = 0; row < 3; row++) {
    for (let patch = -3; patch <= 3; patch++) {
      const spread = 46 + row * 3;
      const y = line - 34 + row * 26;
      fillShape(
        brush,
        translucent(tone(accent, 0, (row + patch) % 2 ? 0.3 : -0.2), 0.6),
        x + patch * spread,
        y - 9,
        x + patch * spread + 15,
        y,
        x + patch * spread,
        y + 9,
        x + patch * spread - 15,
        y,
      );
    }
  }
  fillRoundBox(brush, tone("#7a5036", 0, -0.15), [x - 204, line + 30, 408, 40], 12);
  fillBox(brush, tone("#a87a54", 0, 0.4), x - 198, line + 32, 396, 5);
  for (const post of [-208, 192]) {
    fillBox(brush, tone("#7a5036", 0, 0), x + post, line - 22, 17, 96);
    fillCircle(brush, tone("#a87a54", 0, 0.3), x + post + 8, line - 28, 13);
  }
}
