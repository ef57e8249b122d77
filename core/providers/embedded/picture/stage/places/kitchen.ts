import type { Random } from "../../../seeded/random.ts";
import type { Color } from "../../color.ts";
import { drawBeams } from "../room/ceiling.ts";
import { drawDresser } from "../room/dresser.ts";
import { drawFire } from "../room/fireplace.ts";
import { drawFloorTiles } from "../room/floor.ts";
import { drawHangingLamp, lamplight } from "../room/lamps.ts";
import { drawMasonry } from "../room/masonry.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawChair } from "../room/seats.ts";
import { drawPans, drawStove } from "../room/stove.ts";
import { drawTable } from "../room/table.ts";
import { drawPlaster } from "../room/wall.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawSack } from "../shapes/cargo.ts";
import { fillBox, fillDabs, fillRoundBox, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A country kitchen: an iron stove in its niche, shelves of jars, copper pans, a table with bread, herbs at the window. */
export function paintKitchen(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("kitchen");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const [wall, tile] = stream.pick<readonly [Color, Color]>([
    ["#ecd9a8", "#7fa8b0"],
    ["#d6dcc4", "#d9e3e6"],
    ["#efd6bd", "#a9bfa0"],
  ]);
  const window: WindowPlan = {
    x: at(0.2),
    y: line - 196,
    width: 190,
    height: 180,
    shape: "square",
    columns: 3,
    rows: 2,
    frame: "#f3ead8",
  };
  const stoveX = at(-0.32);
  const lamp = { x: at(-0.02), y: Math.max(96, ceilingLine(sketch) + 84), width: 92, kind: "bell" as const };
  paintRoom(sketch, {
    windows: [window],
    lights: [
      { x: stoveX, y: line - 60, radius: 300, color: "#ff9a4a", strength: 0.4 },
      ...whenLit(sketch, [lamplight(lamp.x, lamp.y + 40, 720)]),
    ],
    wall: (brush) => {
      drawPlaster(brush, sketch, wall, line);
      drawMasonry(brush, sketch, tile, { width: 42, height: 42, joint: "#d9d2c2" }, line - 172, line);
      fillBox(brush, sketch.tone("#8a5a3a", 0, 0.1), -180, line - 180, width + 360, 9);
      drawBeams(brush, sketch, "#6b4a32", ceilingLine(sketch));
      drawStove(brush, sketch, stoveX, line);
      drawPans(brush, sketch, stoveX, line - 352);
      drawDresser(brush, sketch, stream, at(0.45), line);
      fillRoundBox(brush, sketch.tone("#b5603f", 0, 0), [window.x - 58, window.y - 22, 34, 30], 4);
      fillRoundBox(brush, sketch.tone("#b5603f", 0, 0.2), [window.x + 24, window.y - 20, 32, 28], 4);
      for (const pot of [-41, 40])
        fillDabs(
          brush,
          sketch.tone("#5f8f45", 0, 0.1),
          Array.from({ length: 12 }, () => ({
            x: window.x + pot + stream.between(-20, 20),
            y: window.y - 24 - stream.between(0, 34),
            radius: stream.between(5, 9),
            squash: 0.6,
            turn: stream.between(-1, 1),
          })),
        );
      drawHangingLamp(brush, sketch, lamp, false);
      drawHerbs(brush, sketch, stream, at(0.04), ceilingLine(sketch) + 20);
    },
    shining: (brush) => {
      drawFire(brush, stream, { x: stoveX - 30, y: line - 44, width: 44, height: 26 });
      if (lampsAreLit(sketch)) drawHangingLamp(brush, sketch, lamp, true);
    },
    headroom: 150,
    floor: (brush) => {
      drawFloorTiles(brush, sketch, ["#c98f68", "#b87a58"], line, 96);
      const table = { x: at(0.38), y: line + 66, width: 270, height: 128, wood: "#a87a4e" as Color };
      drawChair(
        brush,
        sketch,
        { x: table.x - side * 168, y: line + 58, width: 66, height: 176, wood: "#8a5f3d" },
        side,
      );
      drawTable(brush, sketch, table);
      drawBread(brush, sketch, table.x, table.y - table.height - 10);
    },
    corner: {
      side: -side as -1 | 1,
      height: 210,
      draw: (brush, corner, edge) =>
        drawSack(brush, sketch, { x: edge + corner * 130, y: sketch.height + 100, width: 220, height: 230, lit: -0.3 }),
    },
  });
  sketch.detail(stoveX, line - 110, 320);
  sketch.detail(at(0.38), line - 60, 280);
}

function drawHerbs(brush: Brush, { tone }: Sketch, random: Random, x: number, y: number): void {
  for (const [dx, color] of [
    [-128, "#7d8f4a"],
    [-84, "#a08aa8"],
    [130, "#8f9a50"],
    [176, "#c9a24a"],
  ] as const) {
    strokeLine(brush, tone("#6b5236", 0, 0), 2, x + dx, y - 10, x + dx, y + 26);
    fillDabs(
      brush,
      tone(color, 0, -0.1),
      Array.from({ length: 22 }, () => ({
        x: x + dx + random.between(-13, 13),
        y: y + 26 + random.between(0, 48),
        radius: random.between(3, 7),
        squash: 0.5,
        turn: 1.4,
      })),
    );
  }
}

function drawBread(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  fillDabs(brush, tone("#b8763c", 0, -0.1), [{ x: x - 40, y: y - 12, radius: 38, squash: 0.5 }]);
  fillDabs(brush, tone("#d99d5a", 0, 0.3), [{ x: x - 42, y: y - 18, radius: 30, squash: 0.36 }]);
  for (const cut of [-56, -42, -28])
    strokeLine(brush, tone("#f2d9a4", 0, 0.2), 3, x + cut, y - 26, x + cut + 8, y - 14);
  fillRoundBox(brush, tone("#e9e2d4", 0, 0), [x + 28, y - 54, 42, 52], 9);
  fillBox(brush, tone("#5f86a8", 0, 0.1), x + 28, y - 38, 42, 7);
  fillDabs(brush, tone("#c9433a", 0, 0.1), [
    { x: x + 88, y: y - 8, radius: 11 },
    { x: x + 106, y: y - 6, radius: 10 },
  ]);
}
