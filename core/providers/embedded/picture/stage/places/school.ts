import type { Color } from "../../color.ts";
import { drawBoard, drawMap } from "../room/blackboard.ts";
import { drawBookcase } from "../room/bookcase.ts";
import { drawCornice } from "../room/ceiling.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { drawGlobe } from "../room/globe.ts";
import { drawHangingLamp, lamplight } from "../room/lamps.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawPlaster, drawWainscot } from "../room/wall.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { fillBox, fillCircle, fillDabs, fillRoundBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A schoolroom: a blackboard with chalk on it, a map, high windows, benches, a clock and a globe. */
export function paintSchool(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("school");
  const line = floorLine(sketch);
  const ceiling = ceilingLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const [wall, wood] = stream.pick<readonly [Color, Color]>([
    ["#dfe0c4", "#7d8f6c"],
    ["#ead9b8", "#8a6444"],
    ["#cfdbe0", "#6a7f8c"],
  ]);
  const windows = [0.31, 0.46]
    .map(
      (share): WindowPlan => ({
        x: at(share),
        y: line - 190,
        width: Math.min(132, width * 0.2),
        height: 270,
        shape: "square",
        columns: 2,
        rows: 4,
        frame: "#f4eee0",
      }),
    )
    .slice(0, width > 700 ? 2 : 1);
  const board = { x: at(-0.1), y: line - 170, width: Math.min(400, width * 0.62), height: 210 };
  const lamps = [at(-0.22), at(0.2)].map((x) => ({ x, y: ceiling + 100, width: 84, kind: "bell" as const }));
  paintRoom(sketch, {
    windows,
    lights: whenLit(
      sketch,
      lamps.map(({ x, y }) => lamplight(x, y + 60, 640)),
    ),
    wall: (brush) => {
      drawPlaster(brush, sketch, wall, line);
      drawWainscot(brush, sketch, wood, line, 128);
      drawCornice(brush, sketch, "#f1ebdc", ceiling - 14);
      drawBoard(brush, sketch, stream, board);
      drawMap(brush, sketch, stream, at(-0.4), line - 190);
      drawClock(brush, sketch, board.x, board.y - board.height - 54);
      if (width > 700)
        drawBookcase(brush, sketch, stream, { x: at(-0.43), y: line + 4, width: 170, height: 150, wood });
      for (const lamp of lamps) drawHangingLamp(brush, sketch, lamp, false);
    },
    shining: (brush) => {
      if (lampsAreLit(sketch)) for (const lamp of lamps) drawHangingLamp(brush, sketch, lamp, true);
    },
    headroom: 150,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#b08a5e", line);
      const desks = width > 700 ? [-0.37, 0.33] : [0.42];
      for (const share of desks) drawDesk(brush, sketch, at(share), line + 72, 220);
      if (width > 700) drawGlobe(brush, sketch, { x: at(0.47), y: line + 40, height: 150 });
    },
    corner: {
      side: -side as -1 | 1,
      height: 170,
      draw: (brush, corner, edge) => {
        fillShape(
          brush,
          sketch.tone("#8f6640", 0, -0.3),
          edge,
          sketch.height - 60,
          edge + corner * 330,
          sketch.height - 76,
          edge + corner * 330,
          sketch.height + 140,
          edge - corner * 16,
          sketch.height + 140,
        );
        fillShape(
          brush,
          sketch.tone("#c4965e", 0, 0.3),
          edge,
          sketch.height - 62,
          edge + corner * 330,
          sketch.height - 80,
          edge + corner * 330,
          sketch.height - 60,
          edge - corner * 6,
          sketch.height - 42,
        );
        for (const [index, color] of (["#a8402f", "#3f6a8a", "#d9a94a"] as const).entries())
          fillRoundBox(
            brush,
            sketch.tone(color, 0, -0.2),
            [edge + corner * 140 - 60 + index * 4, sketch.height - 94 - index * 20, 124 - index * 12, 20],
            3,
          );
      },
    },
  });
  sketch.detail(board.x, board.y - board.height / 2, 430);
}

function drawClock(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  fillCircle(brush, tone("#6b4630", 0, 0), x, y, 32);
  fillCircle(brush, tone("#fbf6ea", 0, 0.2), x, y, 26);
  strokeLine(brush, tone("#2b2a30", 0, 0), 3.4, x, y, x - 4, y - 18);
  strokeLine(brush, tone("#2b2a30", 0, 0), 3.4, x, y, x + 12, y + 5);
}

function drawDesk(brush: Brush, { tone }: Sketch, x: number, y: number, width: number): void {
  const half = width / 2;
  fillDabs(brush, "rgba(14,8,12,0.32)", [{ x, y, radius: half * 1.05, squash: 0.1 }]);
  for (const leg of [-0.82, 0.82]) {
    strokeLine(brush, tone("#3a3c44", 0, -0.1), 9, x + leg * half, y - 92, x + leg * half * 1.08, y);
    fillBox(brush, tone("#3a3c44", 0, -0.1), x + leg * half * 1.08 - 18, y - 6, 36, 7);
  }
  fillBox(brush, tone("#8f6238", 0, -0.3), x - half, y - 96, width, 26);
  fillShape(
    brush,
    tone("#cf9f66", 0, 0.3),
    x - half * 0.92,
    y - 118,
    x + half * 0.92,
    y - 118,
    x + half,
    y - 96,
    x - half,
    y - 96,
  );
  fillRoundBox(brush, tone("#f2ead8", 0, 0.2), [x - 54, y - 117, 62, 14], 2);
  fillRoundBox(brush, tone("#a8402f", 0, 0), [x + 26, y - 134, 52, 18], 3);
  fillCircle(brush, tone("#26324a", 0, 0), x + half * 0.8, y - 114, 7);
}
