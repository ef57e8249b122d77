import type { Color } from "../../color.ts";
import { drawBanner } from "../room/banner.ts";
import { drawFloorTiles } from "../room/floor.ts";
import { drawHangingLamp, lamplight } from "../room/lamps.ts";
import { drawMasonry } from "../room/masonry.ts";
import { drawNearPillar, drawPillar } from "../room/pillar.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawGlow, verticalGradient } from "../shapes/glow.ts";
import { LAMPLIGHT } from "../shapes/lamp.ts";
import { fillBox, fillCircle, fillDabs, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A great hall: tall windows between columns, banners, a chandelier, a dais with a high seat, a floor of two stones. */
export function paintHall(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("hall");
  const line = floorLine(sketch);
  const ceiling = ceilingLine(sketch);
  const [banner, gold, stone] = stream.pick<readonly [Color, Color, Color]>([
    ["#a3302f", "#e0b450", "#c2b59f"],
    ["#2f4f8a", "#e0c060", "#b9b4b0"],
    ["#3a6a4a", "#d9b860", "#c4ba9c"],
    ["#5f3a78", "#e0b860", "#b8aeb4"],
  ]);
  const spacing = Math.max(190, Math.min(250, width / 4.6));
  const windows = [-1.5, -0.5, 0.5, 1.5]
    .map(
      (step): WindowPlan => ({
        x: width / 2 + step * spacing * 1.12 + Math.sign(step) * 40,
        y: line - 196,
        width: 104,
        height: Math.min(330, line - ceiling - 190),
        shape: "pointed",
        columns: 2,
        rows: 5,
        frame: stone,
      }),
    )
    .filter(({ x }) => x > 20 && x < width - 20);
  const chandelier = { x: width / 2, y: ceiling + 122, width: 250, kind: "ring" as const };
  const torches = [-1, 1].map((side) => ({ x: width / 2 + side * (spacing * 1.12 + 40), y: line - 250 }));
  paintRoom(sketch, {
    windows,
    lights: whenLit(sketch, [
      lamplight(chandelier.x, chandelier.y, 820),
      ...torches.map(({ x, y }) => lamplight(x, y, 460)),
    ]),
    wall: (brush) => {
      drawMasonry(brush, sketch, stone, { width: 96, height: 48, joint: "#8f8476" }, -120, line);
      fillBox(
        brush,
        verticalGradient(brush, -120, 130, [
          [0, "rgba(24,14,24,0.7)"],
          [1, "rgba(24,14,24,0)"],
        ]),
        -180,
        -120,
        width + 360,
        250,
      );
      drawDais(brush, sketch, line, banner, gold);
      for (const side of [-1, 1]) {
        drawBanner(
          brush,
          sketch,
          width / 2 + side * 118,
          ceiling + 20,
          Math.min(290, line - ceiling - 250),
          banner,
          gold,
        );
        for (const step of [1.16, 2.3])
          drawPillar(brush, sketch, width / 2 + side * (spacing * step + 30), line + 20, stone);
      }
      for (const { x, y } of torches) drawTorch(brush, sketch, x, y);
      drawHangingLamp(brush, sketch, chandelier, false);
    },
    shining: (brush) => {
      if (!lampsAreLit(sketch)) return;
      drawHangingLamp(brush, sketch, chandelier, true);
      for (const { x, y } of torches) {
        fillDabs(brush, "#ffb24a", [{ x, y: y - 30, radius: 17, squash: 0.55, turn: Math.PI / 2 }]);
        fillDabs(brush, "#fff0b8", [{ x, y: y - 25, radius: 9, squash: 0.55, turn: Math.PI / 2 }]);
        drawGlow(brush, { x, y: y - 28 }, 200, LAMPLIGHT, 0.7);
      }
    },
    floor: (brush) => {
      drawFloorTiles(brush, sketch, ["#d6c9b0", "#7d6f66"], line);
      const runner = (size: number, color: Color, lit: number) =>
        fillShape(
          brush,
          sketch.tone(color, 0, lit),
          width / 2 - 66 * size,
          line,
          width / 2 + 66 * size,
          line,
          width / 2 + 190 * size,
          sketch.height + 100,
          width / 2 - 190 * size,
          sketch.height + 100,
        );
      runner(1, gold, -0.1);
      runner(0.92, banner, -0.1);
      runner(0.8, gold, -0.2);
      runner(0.77, banner, 0.1);
    },
    corner: {
      side: sketch.from > 0 ? -1 : 1,
      height: sketch.height + 90,
      draw: (brush, corner, edge) => drawNearPillar(brush, sketch, edge + corner * 150, stone),
    },
  });
  sketch.detail(width / 2, line - 170, 330);
  sketch.detail(chandelier.x, chandelier.y, 360);
}

/** Steps, and a high seat under a crest. */
function drawDais(brush: Brush, { tone, width }: Sketch, line: number, cloth: Color, gold: Color): void {
  const x = width / 2;
  for (const [wide, y] of [
    [250, 0],
    [212, -20],
    [174, -40],
  ] as const) {
    fillBox(brush, tone("#9a8f80", 0, -0.4), x - wide / 2, line + y - 6, wide, 26);
    fillBox(brush, tone("#d6cab4", 0, 0.3), x - wide / 2 - 6, line + y - 12, wide + 12, 8);
  }
  const y = line - 50;
  fillShape(brush, tone(gold, 0, -0.2), x - 62, y - 90, x - 54, y - 210, x, y - 252, x + 54, y - 210, x + 62, y - 90);
  fillShape(brush, tone(cloth, 0, -0.2), x - 46, y - 90, x - 42, y - 200, x, y - 232, x + 42, y - 200, x + 46, y - 90);
  fillBox(brush, tone(gold, 0, -0.35), x - 66, y - 96, 18, 96);
  fillBox(brush, tone(gold, 0, 0.1), x + 48, y - 96, 18, 96);
  fillBox(brush, tone(cloth, 0, 0.1), x - 50, y - 74, 100, 24);
  fillBox(brush, tone(gold, 0, -0.5), x - 50, y - 50, 100, 50);
  for (const ball of [-54, 0, 54]) fillCircle(brush, tone(gold, 0, 0.5), x + ball, y - (ball === 0 ? 258 : 214), 9);
}

function drawTorch(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  fillShape(brush, tone("#35302f", 0, 0), x - 14, y - 14, x + 14, y - 14, x + 6, y + 44, x - 6, y + 44);
  fillBox(brush, tone("#5a524e", 0, 0.2), x - 17, y - 20, 34, 8);
}
