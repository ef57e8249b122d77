import type { Color } from "../../color.ts";
import { drawCornice } from "../room/ceiling.ts";
import { drawFire, drawFireplace, firelight } from "../room/fireplace.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { drawTableLamp, lamplight } from "../room/lamps.ts";
import { drawPicture } from "../room/picture.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawRug } from "../room/rug.ts";
import { drawArmchair } from "../room/seats.ts";
import { drawTable } from "../room/table.ts";
import { drawWainscot, drawWallpaper } from "../room/wall.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawGlow } from "../shapes/glow.ts";
import { fillBox, fillCircle } from "../shapes/path.ts";
import type { Sketch } from "../sketch.ts";

/** A parlour: papered walls, a fireplace with its clock, a curtained window, pictures and an armchair. */
export function paintParlor(sketch: Sketch): void {
  const { width, random, outside } = sketch;
  const stream = random.fork("parlor");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const [paper, accent, cloth] = stream.pick<readonly [Color, Color, Color]>([
    ["#7f9a86", "#b9cbb0", "#9c3f3f"],
    ["#a8625a", "#d39a86", "#33565c"],
    ["#6d84a3", "#a9bdd0", "#a0622f"],
    ["#c2a566", "#e2cf9c", "#4f6a4c"],
  ]);
  const window: WindowPlan = {
    x: at(0.24),
    y: line - 205,
    width: 180,
    height: 240,
    shape: "square",
    columns: 2,
    rows: 3,
    frame: "#efe6d6",
    curtains: cloth,
  };
  const hearth = { x: at(-0.31), y: line + 4, width: 250, height: 236, stone: "#a39a92" as Color };
  const burning = lampsAreLit(sketch) || outside.altitude < 0.3 || sketch.setting.weather === "snow";
  const lamp = { x: at(0.43), y: line - 92, height: 118, shade: "#e9d0a0" as Color };
  paintRoom(sketch, {
    windows: [window],
    lights: [
      ...(burning ? firelight(hearth.x, line - 50) : []),
      ...whenLit(sketch, [lamplight(lamp.x, lamp.y - 80), lamplight(width / 2, 60, 620)]),
    ],
    wall: (brush) => {
      drawWallpaper(brush, sketch, paper, accent, stream.pick(["stripes", "figures"]), line);
      drawCornice(brush, sketch, "#e9dfcc", ceilingLine(sketch) - 12);
      drawWainscot(brush, sketch, "#6f4c36", line, 116);
      drawFireplace(brush, sketch, stream, hearth);
      drawPicture(brush, sketch, stream, { x: hearth.x, y: line - 290, width: 150, height: 116 });
      fillCircle(brush, sketch.tone("#c9a04c", 0, 0.2), hearth.x, line - 270, 20);
      fillCircle(brush, sketch.tone("#f7efdc", 0, 0.2), hearth.x, line - 270, 15);
      for (const vase of [-92, 92])
        fillBox(brush, sketch.tone("#4f7a86", 0, 0.1), hearth.x + vase - 8, line - 284, 16, 34);
      if (width > 700) {
        drawPicture(brush, sketch, stream, { x: at(-0.02), y: line - 260, width: 96, height: 124 });
        drawPicture(brush, sketch, stream, { x: at(0.06) + side * 24, y: line - 286, width: 70, height: 84 });
      }
      drawTable(brush, sketch, { x: lamp.x, y: line + 16, width: 112, height: 100 });
      drawTableLamp(brush, sketch, lamp, false);
    },
    shining: (brush) => {
      if (burning) drawFire(brush, stream, { x: hearth.x, y: line - 8, width: 96, height: 78 });
      if (lampsAreLit(sketch)) drawTableLamp(brush, sketch, lamp, true);
    },
    headroom: 150,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#8a5d3e", line);
      drawRug(brush, sketch, { x: width / 2, halfWidth: 430, color: cloth, accent: "#d9b878" });
      drawArmchair(brush, sketch, { x: at(-0.47), y: line + 62, width: 180, height: 196 }, cloth, -side);
    },
    shiningOnFloor: (brush) => {
      if (burning) drawGlow(brush, { x: hearth.x, y: line + 20 }, 300, "#ff9a4a", 0.4);
    },
    corner: {
      side,
      height: 240,
      draw: (brush, corner, edge) =>
        drawArmchair(
          brush,
          sketch,
          { x: edge + corner * 170, y: sketch.height + 130, width: 330, height: 340, lit: -0.4 },
          paper,
          -corner,
        ),
    },
  });
  sketch.detail(hearth.x, line - 120, 330);
}
