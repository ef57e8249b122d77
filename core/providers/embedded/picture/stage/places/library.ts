import type { Color } from "../../color.ts";
import { drawBookcase } from "../room/bookcase.ts";
import { drawCornice } from "../room/ceiling.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { drawGlobe } from "../room/globe.ts";
import { drawHangingLamp, drawTableLamp, lamplight } from "../room/lamps.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawRug } from "../room/rug.ts";
import { drawArmchair } from "../room/seats.ts";
import { drawTable } from "../room/table.ts";
import { drawWainscot } from "../room/wall.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { fillBox, fillShape, strokeLine } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A library: walls of books up to the ceiling, a ladder on its rail, a tall window, a desk with a lamp, a globe. */
export function paintLibrary(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("library");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const wood = stream.pick<Color>(["#6f4730", "#5a3f33", "#80583a"]);
  const cloth = stream.pick<Color>(["#2f5348", "#7a3034", "#34486a"]);
  const ceiling = ceilingLine(sketch);
  const tall = line - ceiling - 26;
  const window: WindowPlan = {
    x: at(0.04),
    y: line - 128,
    width: 150,
    height: Math.min(380, tall - 150),
    shape: "round",
    columns: 3,
    rows: 5,
    frame: wood,
  };
  const desk = { x: at(0.36), y: line + 58, width: 250, height: 124 };
  const lamp = { x: desk.x - side * 60, y: desk.y - desk.height - 12, height: 104, shade: "#3f7a5c" as Color };
  const chandelier = { x: at(-0.16), y: ceiling + 118, width: 190, kind: "ring" as const };
  paintRoom(sketch, {
    windows: [window],
    lights: whenLit(sketch, [lamplight(lamp.x, lamp.y - 60, 520), lamplight(chandelier.x, chandelier.y, 760)]),
    wall: (brush) => {
      drawWainscot(brush, sketch, wood, line, line + 120);
      const bay = Math.min(250, width * 0.34);
      for (let left = window.x - 108 - bay / 2; left > -bay; left -= bay + 2)
        drawBookcase(brush, sketch, stream, { x: left, y: line + 2, width: bay, height: tall, wood });
      for (let right = window.x + 108 + bay / 2; right < width + bay; right += bay + 2)
        drawBookcase(brush, sketch, stream, { x: right, y: line + 2, width: bay, height: tall, wood });
      drawCornice(brush, sketch, wood, ceiling - 18);
      drawLadder(brush, sketch, at(-0.27), line, tall);
      drawHangingLamp(brush, sketch, chandelier, false);
    },
    shining: (brush) => {
      if (lampsAreLit(sketch)) drawHangingLamp(brush, sketch, chandelier, true);
    },
    headroom: 190,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#7d5539", line);
      drawRug(brush, sketch, { x: width / 2, halfWidth: 450, color: cloth, accent: "#c9a460" });
      drawGlobe(brush, sketch, { x: at(-0.33), y: line + 54, height: 160 });
      drawTable(brush, sketch, { ...desk, wood });
      for (const [index, color] of (["#8f3a32", "#31475e", "#c29a45"] as const).entries())
        fillBox(
          brush,
          sketch.tone(color, 0, 0.1),
          desk.x + side * 20 - 34 + index * 3,
          desk.y - desk.height - 30 - index * 13,
          72 - index * 8,
          13,
        );
      drawTableLamp(brush, sketch, lamp, false);
    },
    shiningOnFloor: (brush) => {
      if (lampsAreLit(sketch)) drawTableLamp(brush, sketch, lamp, true);
    },
    corner: {
      side: -side as -1 | 1,
      height: 250,
      draw: (brush, corner, edge) =>
        drawArmchair(
          brush,
          sketch,
          { x: edge + corner * 160, y: sketch.height + 140, width: 330, height: 360, lit: -0.4 },
          cloth,
          -corner,
        ),
    },
  });
  sketch.detail(at(-0.33), line - 40, 240);
  sketch.detail(lamp.x, lamp.y - 50, 260);
}

function drawLadder(brush: Brush, { tone }: Sketch, x: number, line: number, tall: number): void {
  const top = line - tall * 0.86;
  const wood = (lit: number) => tone("#b5814f", 0, lit);
  fillBox(brush, tone("#c9a04c", 0, 0.1), -180, top + 10, 3000, 5);
  for (let rung = 0; rung < 12; rung++) {
    const share = (rung + 0.6) / 12;
    const y = top + (line + 10 - top) * share;
    const middle = x + share * 46;
    fillBox(brush, wood(-0.1), middle - 27, y, 54, 7);
  }
  for (const rail of [-30, 30]) {
    strokeLine(brush, wood(-0.3), 10, x + rail * 0.9, top, x + 46 + rail, line + 12);
    strokeLine(brush, wood(0.5), 3, x + rail * 0.9 - 2, top, x + 44 + rail, line + 12);
  }
  fillShape(brush, tone("#c9a04c", 0, 0), x - 32, top - 4, x + 32, top - 4, x + 32, top + 8, x - 32, top + 8);
}
