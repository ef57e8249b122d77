import type { Color } from "../../color.ts";
import { drawBeams } from "../room/ceiling.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { drawGear, drawGears } from "../room/gears.ts";
import { drawHangingLamp, lamplight } from "../room/lamps.ts";
import { drawBoards } from "../room/masonry.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawShelf, drawToolWall } from "../room/tools.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawCrate } from "../shapes/cargo.ts";
import { fillBox, fillDabs, fillRoundBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A workshop: a bench with a vice under a wall of tools, great wheels on their shaft, shelves of parts, shavings. */
export function paintWorkshop(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("workshop");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const window: WindowPlan = {
    x: at(-0.04),
    y: line - 216,
    width: 210,
    height: 190,
    shape: "square",
    columns: 5,
    rows: 3,
    frame: "#6b5b4a",
  };
  const benchX = at(0.33);
  const lamps = [at(0.3), at(-0.3)].map((x) => ({ x, y: ceilingLine(sketch) + 128, width: 96, kind: "bell" as const }));
  const tiles = { x: at(0.33), y: line - 250 };
  paintRoom(sketch, {
    windows: [window],
    lights: whenLit(
      sketch,
      lamps.map(({ x, y }) => lamplight(x, y + 60, 600)),
    ),
    wall: (brush) => {
      drawBoards(brush, sketch, stream.pick<Color>(["#9a7650", "#87705a", "#a5805c"]), -120, line);
      drawBeams(brush, sketch, "#5f4632", ceilingLine(sketch));
      drawGears(brush, sketch, at(-0.34), line - 300);
      drawToolWall(brush, sketch, stream, tiles.x, tiles.y);
      drawShelf(brush, sketch, stream, at(-0.34), line);
      for (const lamp of lamps) drawHangingLamp(brush, sketch, lamp, false);
    },
    shining: (brush) => {
      if (lampsAreLit(sketch)) for (const lamp of lamps) drawHangingLamp(brush, sketch, lamp, true);
    },
    headroom: 160,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#8f7152", line);
      drawBench(brush, sketch, benchX, line + 56, Math.min(360, width * 0.52));
      const shavings = Array.from({ length: 46 }, () => ({
        x: benchX + stream.between(-280, 200),
        y: line + stream.between(40, 150),
        radius: stream.between(4, 11),
        squash: 0.4,
        turn: stream.between(0, 3),
      }));
      fillDabs(brush, sketch.tone("#e6c68e", 0, 0.1), shavings);
      fillDabs(
        brush,
        sketch.tone("#c79b60", 0, -0.2),
        shavings.map((dab) => ({ ...dab, y: dab.y + 1.5, radius: dab.radius * 0.5 })),
      );
      drawCrate(brush, sketch, { x: at(-0.44), y: line + 60, width: 120, height: 96 });
    },
    corner: {
      side: -side as -1 | 1,
      height: 240,
      draw: (brush, corner, edge) => {
        drawCrate(brush, sketch, {
          x: edge + corner * 160,
          y: sketch.height + 110,
          width: 280,
          height: 210,
          lit: -0.35,
        });
        drawGear(brush, sketch, edge + corner * 150, sketch.height - 130, 70, "#6b6a70");
      },
    },
  });
  sketch.detail(benchX, line - 120, 340);
  sketch.detail(at(-0.34), line - 300, 320);
}

function drawBench(brush: Brush, { tone }: Sketch, x: number, y: number, width: number): void {
  const half = width / 2;
  fillDabs(brush, "rgba(14,8,12,0.4)", [{ x, y, radius: half * 1.05, squash: 0.09 }]);
  for (const leg of [-0.86, 0.86]) fillBox(brush, tone("#6b4a30", 0, -0.3), x + leg * half - 15, y - 136, 30, 136);
  fillBox(brush, tone("#7d5a3c", 0, -0.4), x - half * 0.86, y - 44, width * 0.86, 18);
  fillRoundBox(brush, tone("#5f7480", 0, -0.2), [x - 60, y - 96, 80, 52], 5);
  fillBox(brush, tone("#8f673f", 0, -0.15), x - half, y - 142, width, 26);
  fillShape(
    brush,
    tone("#c99b64", 0, 0.35),
    x - half * 0.96,
    y - 160,
    x + half * 0.96,
    y - 160,
    x + half,
    y - 142,
    x - half,
    y - 142,
  );
  fillRoundBox(brush, tone("#4a4d56", 0, 0), [x + half * 0.52, y - 196, 54, 40], 5);
  fillBox(brush, tone("#8a8f9a", 0, 0.3), x + half * 0.52 - 6, y - 202, 66, 10);
  strokeLine(brush, tone("#b9bdc4", 0, 0.2), 6, x + half * 0.52 + 62, y - 190, x + half * 0.52 + 62, y - 162);
  fillRoundBox(brush, tone("#8f5a34", 0, 0.1), [x - half * 0.6, y - 190, 92, 26], 8);
  fillShape(
    brush,
    tone("#b9bdc4", 0, 0.3),
    x - half * 0.6 + 36,
    y - 190,
    x - half * 0.6 + 50,
    y - 216,
    x - half * 0.6 + 56,
    y - 190,
  );
  fillShape(
    brush,
    tone("#e2c592", 0, 0.2),
    x - half * 0.1,
    y - 166,
    x + half * 0.4,
    y - 170,
    x + half * 0.4,
    y - 160,
    x - half * 0.1,
    y - 158,
  );
}
