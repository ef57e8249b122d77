import { drawBarrel, drawCrate } from "../shapes/cargo.ts";
import { drawDeck, drawRail } from "../shapes/deck.ts";
import { drawMist } from "../shapes/glow.ts";
import { strokeLine } from "../shapes/path.ts";
import { drawRigging } from "../shapes/rigging.ts";
import { drawTallShip } from "../shapes/tall-ship.ts";
import { drawWater } from "../shapes/water.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";

/** The deck of a sailing ship: planks, rail, mast, shrouds, a sail over it, and the horizon that rises and sinks. */
export function paintShip(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("ship");
  const seaLine = horizon - 18;
  paintSky(sketch, horizon + 40);
  sketch.behind(
    { depth: 0.2, top: seaLine - 62, bottom: ground - 40, glow: 0.4, swell: { amplitude: 11, perS: 0.13 } },
    (brush) => {
      drawWater(brush, sketch, stream, {
        left: -90,
        right: width + 90,
        top: seaLine,
        bottom: ground - 40,
        color: "#2b7288",
        waves: 1,
      });
      if (stream.chance(0.5))
        drawTallShip(brush, sketch, stream, {
          x: width * stream.pick([0.14, 0.87]),
          y: seaLine + 6,
          length: 58,
          distance: 0.62,
        });
      drawMist(brush, { left: -90, right: width + 90, y: seaLine, height: 16 }, light.haze, 0.45);
    },
  );
  const mastX = width * stream.pick([0.33, 0.67]);
  const deckTop = ground - 150;
  sketch.behind({ depth: 0.85, top: -80, bottom: deckTop + 40, glow: 0.2 }, (brush) =>
    drawRigging(brush, sketch, mastX, deckTop),
  );
  sketch.behind({ depth: 1, top: deckTop - 130, glow: 0.15 }, (brush) => {
    drawRail(brush, sketch, deckTop);
    drawDeck(brush, sketch, deckTop);
    drawCargo(brush, sketch, mastX, deckTop);
  });
  sketch.detail(mastX, horizon - 120, 320);
  sketch.detail(width - mastX, seaLine, 340);
  frameCorners(sketch, { span: 220, height: 320, sides: [mastX < width / 2 ? 1 : -1] }, (brush, side, edge) => {
    drawBarrel(brush, sketch, { x: edge + side * 120, y: sketch.height + 60, width: 170, height: 230, lit: -0.75 });
    strokeLine(
      brush,
      sketch.tone("#c9a877", 0, -0.7),
      9,
      edge + side * 20,
      sketch.height + 30,
      edge + side * 70,
      sketch.height - 8,
      edge + side * 150,
      sketch.height + 30,
    );
  });
}

function drawCargo(brush: Brush, sketch: Sketch, mastX: number, deckTop: number): void {
  const { width, tone } = sketch;
  const side = mastX < width / 2 ? 1 : -1;
  const x = width / 2 + side * width * 0.36;
  drawCrate(brush, sketch, { x, y: deckTop + 34, width: 104, height: 84 });
  drawBarrel(brush, sketch, { x: x + side * 92, y: deckTop + 46, width: 70, height: 92, lit: 0 });
  drawBarrel(brush, sketch, { x: mastX - side * 74, y: deckTop + 30, width: 58, height: 78, lit: 0 });
  for (let turn = 0; turn < 5; turn++) {
    brush.strokeStyle = tone("#d2b27c", 0, turn % 2 ? 0.2 : -0.3);
    brush.lineWidth = 8;
    brush.beginPath();
    brush.ellipse(mastX + side * 64, deckTop + 58 - turn * 6, 44 - turn * 2, 13, 0, 0, Math.PI * 2);
    brush.stroke();
  }
}
