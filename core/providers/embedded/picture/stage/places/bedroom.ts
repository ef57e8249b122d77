import type { Color } from "../../color.ts";
import { drawBed, drawHeadboard } from "../room/bed.ts";
import { drawCornice } from "../room/ceiling.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { drawTableLamp, lamplight } from "../room/lamps.ts";
import { drawPicture } from "../room/picture.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom, whenLit } from "../room/room.ts";
import { drawRug } from "../room/rug.ts";
import { drawTable } from "../room/table.ts";
import { drawWallpaper } from "../room/wall.ts";
import { drawWardrobe } from "../room/wardrobe.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { fillBox, fillDabs, fillRoundBox } from "../shapes/path.ts";
import type { Sketch } from "../sketch.ts";

/** A bedroom: a bed under its canopy or with a high headboard, a lamp beside it, a wardrobe, a curtained window. */
export function paintBedroom(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("bedroom");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const [paper, accent, cloth] = stream.pick<readonly [Color, Color, Color]>([
    ["#9fb0c9", "#cdd8e6", "#5f7aa8"],
    ["#c9a7a4", "#e6cdc4", "#a85a62"],
    ["#a9b894", "#d2dcb8", "#6a8a5a"],
    ["#b3a2c2", "#d9cbe2", "#7a5f96"],
  ]);
  const window: WindowPlan = {
    x: at(-0.06),
    y: line - 200,
    width: 150,
    height: 236,
    shape: stream.pick(["square", "round"]),
    columns: 2,
    rows: 3,
    frame: "#f2eadc",
    curtains: cloth,
  };
  const bedX = at(0.34);
  const lamp = { x: at(0.1) + side * 12, y: line - 78, height: 108, shade: "#f0d9b0" as Color };
  const canopy = stream.chance(0.5);
  paintRoom(sketch, {
    windows: [window],
    lights: whenLit(sketch, [lamplight(lamp.x, lamp.y - 70, 620), lamplight(lamp.x, lamp.y, 260)]),
    wall: (brush) => {
      drawWallpaper(brush, sketch, paper, accent, "figures", line);
      drawCornice(brush, sketch, "#f1e9da", ceilingLine(sketch) - 12);
      fillBox(brush, sketch.tone("#efe6d8", 0, 0.1), -180, line - 24, width + 360, 24);
      drawWardrobe(brush, sketch, at(-0.38), line + 6);
      drawHeadboard(brush, sketch, bedX, line, canopy, cloth);
      if (!canopy) drawPicture(brush, sketch, stream, { x: bedX, y: line - 280, width: 130, height: 96 });
      drawTable(brush, sketch, { x: lamp.x, y: line + 8, width: 78, height: 80, wood: "#6b4630" });
      drawTableLamp(brush, sketch, lamp, false);
    },
    shining: (brush) => {
      if (lampsAreLit(sketch)) drawTableLamp(brush, sketch, lamp, true);
    },
    headroom: 120,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#9c7350", line);
      drawRug(brush, sketch, { x: at(-0.1), halfWidth: 320, color: accent, accent: cloth, round: true });
      drawBed(brush, sketch, bedX, line, cloth, accent);
    },
    corner: {
      side: -side as -1 | 1,
      height: 230,
      draw: (brush, corner, edge) => {
        fillRoundBox(
          brush,
          sketch.tone("#6b4630", 0, -0.4),
          [edge + corner * 170 - 130, sketch.height - 120, 260, 300],
          14,
        );
        fillRoundBox(
          brush,
          sketch.tone("#8a5f42", 0, 0.1),
          [edge + corner * 170 - 140, sketch.height - 136, 280, 24],
          8,
        );
        fillDabs(brush, sketch.tone(cloth, 0, -0.1), [
          { x: edge + corner * 120, y: sketch.height - 150, radius: 60, squash: 0.32 },
        ]);
      },
    },
  });
  sketch.detail(bedX, line - 60, 400);
  sketch.detail(lamp.x, lamp.y - 40, 240);
}
