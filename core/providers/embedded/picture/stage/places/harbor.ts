import { drawSailboat } from "../shapes/boat.ts";
import { drawBarrel, drawCrate, drawSack } from "../shapes/cargo.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawHouse, houseColors } from "../shapes/house.ts";
import { drawStreetLamp } from "../shapes/lamp.ts";
import { fillBox, fillRoundBox, strokeLine } from "../shapes/path.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawWater } from "../shapes/water.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";
import { drawPaving } from "./paving.ts";

/** A harbour: a row of quayside houses across the water, boats at their moorings, lamps and cargo on the quay. */
export function paintHarbor(sketch: Sketch): void {
  const { width, horizon, ground, random, light, tone } = sketch;
  const stream = random.fork("harbor");
  paintSky(sketch, horizon + 44);
  sketch.behind({ depth: 0.3, top: horizon - 215, bottom: ground - 50, glow: 0.35 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -120,
      right: width + 120,
      y: horizon - 96,
      amplitude: 42,
      wave: 700,
      bottom: horizon + 10,
      color: "#6f8c6a",
      distance: 0.72,
    });
    for (let x = -80; x < width + 80; ) {
      const houseWidth = stream.between(44, 78);
      drawHouse(brush, sketch, stream, {
        x: x + houseWidth / 2,
        y: horizon + 8,
        width: houseWidth,
        height: stream.between(62, 112),
        distance: 0.42,
        ...houseColors(stream),
        form: stream.pick(["gable", "gable", "eaves"]),
        storeys: stream.whole(2, 3),
      });
      x += houseWidth + stream.between(1, 10);
    }
    fillBox(brush, tone("#6a625f", 0.4, -0.3), -120, horizon + 4, width + 240, 9);
    drawWater(brush, sketch, stream, {
      left: -120,
      right: width + 120,
      top: horizon + 12,
      bottom: ground - 10,
      color: "#36707c",
      waves: 0.25,
    });
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 12, height: 30 }, light.haze, 0.4);
  });
  sketch.behind(
    { depth: 0.62, top: horizon - 235, bottom: ground - 40, glow: 0.2, swell: { amplitude: 3, perS: 0.22 } },
    (brush) => {
      const boats = Math.max(3, Math.round(width / 210));
      for (let index = 0; index < boats; index++) {
        const x = (width / boats) * (index + 0.5) + stream.between(-30, 30);
        drawSailboat(brush, sketch, stream, {
          x,
          y: ground - 128 + (index % 2) * 26,
          length: stream.between(140, 190),
          distance: 0.16,
          moored: true,
        });
      }
    },
  );
  sketch.detail(width * 0.3, ground - 190, 330);
  sketch.detail(width * 0.72, horizon - 50, 330);
  const lampX = width * stream.pick([0.1, 0.9]);
  paintGround(sketch, {
    top: ground - 84,
    color: "#a39a90",
    amplitude: 0,
    headroom: 500,
    draw: (brush) => {
      drawPaving(brush, sketch, { top: ground - 84, color: "#a39a90", row: 30 });
      fillBox(brush, tone("#c4bab0", 0.05, 0.4), -170, ground - 88, width + 340, 13);
      fillBox(brush, tone("#5f5955", 0, -0.4), -170, ground - 75, width + 340, 4);
      for (let x = 30; x < width; x += 250) drawBollard(brush, sketch, x, ground - 74);
      drawStreetLamp(brush, sketch, { x: lampX, y: ground - 52, height: 350 });
      const stack = width - lampX;
      const inward = stack < width / 2 ? 1 : -1;
      drawCrate(brush, sketch, { x: stack, y: ground - 34, width: 110, height: 96 });
      drawCrate(brush, sketch, { x: stack + inward * 16, y: ground - 130, width: 84, height: 70 });
      drawBarrel(brush, sketch, { x: stack + inward * 104, y: ground - 26, width: 72, height: 96 });
    },
  });
  sketch.detail(lampX, ground - 340, 300);
  frameCorners(sketch, { span: 220, height: 270, sides: [lampX < width / 2 ? -1 : 1] }, (brush, side, edge) => {
    drawSack(brush, sketch, { x: edge + side * 50, y: sketch.height + 60, width: 150, height: 130, lit: -0.6 });
    drawBarrel(brush, sketch, { x: edge + side * 165, y: sketch.height + 90, width: 170, height: 250, lit: -0.7 });
  });
}

function drawBollard(brush: Brush, { tone }: Sketch, x: number, y: number): void {
  fillRoundBox(brush, tone("#35333a", 0, -0.3), [x - 11, y - 34, 22, 38], 6);
  fillRoundBox(brush, tone("#4c4a54", 0, 0.2), [x - 16, y - 40, 32, 13], 6);
  strokeLine(brush, tone("#cdb07c", 0, -0.1), 5, x - 11, y - 14, x + 11, y - 10);
}
