import type { Color } from "../../color.ts";
import { drawAltar } from "../room/altar.ts";
import { drawFloorTiles } from "../room/floor.ts";
import { lamplight } from "../room/lamps.ts";
import { drawMasonry } from "../room/masonry.ts";
import { drawPew } from "../room/pew.ts";
import { ceilingLine, floorLine, lampsAreLit, paintRoom } from "../room/room.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawGlow, verticalGradient } from "../shapes/glow.ts";
import { drawCandle } from "../shapes/lamp.ts";
import { fillBox, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A church: a great window of coloured glass over the altar, pointed arches, candles, pews on both sides. */
export function paintChurch(sketch: Sketch): void {
  const { width, random } = sketch;
  const stream = random.fork("church");
  const line = floorLine(sketch);
  const ceiling = ceilingLine(sketch);
  const stone = stream.pick<Color>(["#c9c0b2", "#b7b2b4", "#cdbb9f"]);
  const glass = stream.pick<readonly [Color, ...Color[]]>([
    ["#f0b840", "#c23b3b", "#2f6fb5", "#3f9a62", "#8a4fa8", "#e07a34"],
    ["#5aa9d8", "#2f5fb0", "#e0c24a", "#7a4fb0", "#3fa08a", "#c24a6a"],
  ]);
  const tall = line - ceiling;
  const great: WindowPlan = {
    x: width / 2,
    y: line - 212,
    width: Math.min(190, width * 0.3),
    height: Math.min(400, tall - 226),
    shape: "pointed",
    columns: 5,
    rows: 9,
    frame: stone,
    glass,
  };
  const flank = (side: number): WindowPlan => ({
    x: width / 2 + side * Math.max(190, width * 0.24),
    y: line - 210,
    width: 92,
    height: Math.min(290, tall - 300),
    shape: "pointed",
    columns: 3,
    rows: 7,
    frame: stone,
    glass,
  });
  const windows = [great, flank(-1), flank(1)];
  const candles = [-150, -118, 118, 150, -60, 60].map((shift, index) => ({
    x: width / 2 + shift,
    y: line - (index > 3 ? 116 : 96),
    height: index > 3 ? 46 : 64,
  }));
  paintRoom(sketch, {
    windows,
    lights: [
      { x: width / 2, y: line - 110, radius: 440, color: "#ffc480", strength: lampsAreLit(sketch) ? 0.85 : 0.3 },
      ...(lampsAreLit(sketch) ? [-1, 1].map((side) => lamplight(width / 2 + side * width * 0.4, line - 150, 480)) : []),
    ],
    wall: (brush) => {
      drawMasonry(brush, sketch, stone, { width: 84, height: 42, joint: "#988d82" }, -120, line);
      drawVault(brush, sketch, stone, ceiling);
      for (const side of [-1, 1])
        for (const share of [0.13, 0.37])
          drawShaft(brush, sketch, width / 2 + side * Math.max(share * width, share * 760), line + 6, stone);
      drawAltar(brush, sketch, line, glass[1] ?? glass[0]);
      for (const shift of [-150, -118, 118, 150]) {
        fillBox(brush, sketch.tone("#b08a3c", 0, 0), width / 2 + shift - 4, line - 96, 8, 96);
        fillBox(brush, sketch.tone("#b08a3c", 0, 0.2), width / 2 + shift - 13, line - 98, 26, 6);
        fillBox(brush, sketch.tone("#b08a3c", 0, -0.2), width / 2 + shift - 16, line - 8, 32, 10);
      }
    },
    shining: (brush) => {
      for (const candle of candles) drawCandle(brush, sketch, candle);
      if (!lampsAreLit(sketch)) drawGlow(brush, { x: great.x, y: great.y - great.height * 0.5 }, 420, glass[0], 0.22);
    },
    headroom: 130,
    floor: (brush) => {
      drawFloorTiles(brush, sketch, ["#b5a894", "#9a8d80"], line, 90);
      fillShape(
        brush,
        sketch.tone("#8a2f36", 0, -0.15),
        width / 2 - 66,
        line,
        width / 2 + 66,
        line,
        width / 2 + 170,
        sketch.height + 100,
        width / 2 - 170,
        sketch.height + 100,
      );
      fillShape(
        brush,
        sketch.tone("#a8444a", 0, 0.15),
        width / 2 - 52,
        line,
        width / 2 + 52,
        line,
        width / 2 + 140,
        sketch.height + 100,
        width / 2 - 140,
        sketch.height + 100,
      );
      for (const side of [-1, 1] as const) {
        for (const [y, size] of [
          [24, 0.8],
          [74, 1.12],
        ] as const)
          drawPew(brush, sketch, width / 2 + side * (Math.min(width * 0.25, 300) + size * 46), line + y, side, size);
      }
    },
    shiningOnFloor: (brush) => {
      if (lampsAreLit(sketch)) return;
      for (const [index, color] of glass.entries())
        drawGlow(
          brush,
          { x: width / 2 - sketch.from * 120 + (index - 2.5) * 54, y: line + 46 + (index % 2) * 26 },
          76,
          color,
          0.34,
        );
    },
    corner: {
      side: sketch.from > 0 ? -1 : 1,
      height: 210,
      draw: (brush, corner, edge) => drawPew(brush, sketch, edge + corner * 60, sketch.height + 130, corner, 2.5),
    },
  });
  sketch.detail(width / 2, line - 120, 320);
}

function drawVault(brush: Brush, { tone, width }: Sketch, stone: Color, ceiling: number): void {
  fillBox(
    brush,
    verticalGradient(brush, -120, ceiling + 170, [
      [0, "rgba(22,14,26,0.75)"],
      [1, "rgba(22,14,26,0)"],
    ]),
    -180,
    -120,
    width + 360,
    ceiling + 290,
  );
  for (const half of [520, 330, 200]) {
    for (const [shift, lit, thick] of [
      [3, -0.7, 17],
      [0, 0.2, 11],
    ] as const) {
      brush.strokeStyle = tone(stone, 0, lit - half / 2400);
      brush.lineWidth = thick;
      brush.beginPath();
      brush.moveTo(width / 2 - half, ceiling + 260);
      brush.quadraticCurveTo(width / 2 - half, ceiling + 40 + shift, width / 2, ceiling - 50 + shift);
      brush.quadraticCurveTo(width / 2 + half, ceiling + 40 + shift, width / 2 + half, ceiling + 260);
      brush.stroke();
    }
  }
}

/** A bundle of slender shafts. */
function drawShaft(brush: Brush, { tone, from }: Sketch, x: number, foot: number, stone: Color): void {
  for (const [shift, half] of [
    [-17, 11],
    [17, 11],
    [0, 16],
  ] as const) {
    const round = brush.createLinearGradient(x + shift - half, 0, x + shift + half, 0);
    round.addColorStop(from < 0 ? 0.1 : 0.9, tone(stone, 0, 0.4));
    round.addColorStop(from < 0 ? 1 : 0, tone(stone, 0, -0.75));
    fillBox(brush, round, x + shift - half, 130, half * 2, foot - 130);
  }
  for (const [y, tall] of [
    [foot - 30, 30],
    [118, 22],
  ] as const) {
    fillBox(brush, tone(stone, 0, -0.15), x - 38, y, 76, tall);
    fillBox(brush, tone(stone, 0, 0.5), x - 38, y, 76, 3);
  }
}
