import type { Color } from "../../color.ts";
import { drawBar, drawMug } from "../room/bar.ts";
import { drawBeams } from "../room/ceiling.ts";
import { drawFire, drawFireplace, firelight } from "../room/fireplace.ts";
import { drawFloorBoards } from "../room/floor.ts";
import { lamplight } from "../room/lamps.ts";
import { ceilingLine, floorLine, paintRoom } from "../room/room.ts";
import { drawTable } from "../room/table.ts";
import { drawPlaster } from "../room/wall.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawBarrel } from "../shapes/cargo.ts";
import { drawGlow } from "../shapes/glow.ts";
import { drawCandle, drawLantern } from "../shapes/lamp.ts";
import { fillBox, strokeLine } from "../shapes/path.ts";
import type { Sketch } from "../sketch.ts";

/** A tavern: low beams and timbered walls, a bar with bottles and casks, lanterns, a fire, tables with mugs. */
export function paintTavern(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("tavern");
  const line = floorLine(sketch);
  const side = stream.pick([-1, 1] as const);
  const at = (share: number) => width * (0.5 + side * share);
  const beam = stream.pick<Color>(["#553a28", "#3f332f", "#6b4a30"]);
  const ceiling = ceilingLine(sketch) + 34;
  const window: WindowPlan = {
    x: at(stream.between(-0.06, 0.06)),
    y: line - 226,
    width: 140,
    height: 140,
    shape: stream.pick(["square", "round"]),
    columns: 4,
    rows: 4,
    frame: "#5a3d2a",
  };
  const hearth = {
    x: at(-0.35),
    y: line + 4,
    width: 270,
    height: 270,
    stone: stream.pick<Color>(["#8f857c", "#a05f48", "#6f7480"]),
  };
  const lanterns = [at(-0.12), at(0.19), at(0.42)].map((x) => ({ x, y: ceiling + 104 }));
  paintRoom(sketch, {
    windows: [window],
    lights: [...firelight(hearth.x, line - 60), ...lanterns.map(({ x, y }) => lamplight(x, y, 400))],
    wall: (brush) => {
      drawPlaster(brush, sketch, stream.pick<Color>(["#d9bd8c", "#c98f6a", "#cfc8b2", "#a8a888"]), line);
      for (let x = -130; x < width + 150; x += 230) fillBox(brush, sketch.tone(beam, 0, -0.2), x, 0, 26, line);
      fillBox(brush, sketch.tone(beam, 0, -0.1), -180, line - 190, width + 360, 22);
      for (let x = -117; x < width + 150; x += 230)
        strokeLine(brush, sketch.tone(beam, 0, -0.3), 18, x, line, x + 105, line - 180);
      drawBeams(brush, sketch, "#5f4029", ceiling);
      drawFireplace(brush, sketch, stream, hearth);
      drawBar(brush, sketch, stream, at(0.34), line, Math.min(360, width * 0.5));
      for (const { x, y } of lanterns) {
        strokeLine(brush, sketch.tone("#2c2a30", 0, 0), 3, x, ceiling + 20, x, y - 44);
        drawLantern(brush, sketch, { x, y, size: 26, lit: 0 });
      }
    },
    shining: (brush) => {
      drawFire(brush, stream, { x: hearth.x, y: line - 10, width: 116, height: 96 });
      for (const { x, y } of lanterns) drawLantern(brush, sketch, { x, y, size: 26, lit: 1 });
    },
    headroom: 150,
    floor: (brush) => {
      drawFloorBoards(brush, sketch, "#7a5336", line);
      const table = { x: at(-0.54), y: line + 74, width: 250, height: 118, wood: "#8f643f" as Color };
      drawTable(brush, sketch, table);
      for (const mug of [side * 70, side * 104]) drawMug(brush, sketch, table.x + mug, table.y - table.height - 8);
      drawBarrel(brush, sketch, { x: at(0.46), y: line + 64, width: 116, height: 140 });
    },
    shiningOnFloor: (brush) => {
      drawCandle(brush, sketch, { x: at(-0.5), y: line - 54, height: 44 });
      drawGlow(brush, { x: hearth.x, y: line + 24 }, 330, "#ff9a4a", 0.4);
    },
    corner: {
      side,
      height: 230,
      draw: (brush, corner, edge) => {
        drawBarrel(brush, sketch, {
          x: edge + corner * 150,
          y: sketch.height + 130,
          width: 230,
          height: 270,
          lit: -0.3,
        });
        drawMug(brush, sketch, edge + corner * 130, sketch.height - 138);
      },
    },
  });
  sketch.detail(hearth.x, line - 110, 330);
  sketch.detail(at(0.34), line - 200, 360);
}
