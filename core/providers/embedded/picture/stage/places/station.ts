import { type Color, translucent } from "../../color.ts";
import { drawCanopy } from "../shapes/canopy.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawHouse, drawSmoke, houseColors } from "../shapes/house.ts";
import { drawStreetLamp } from "../shapes/lamp.ts";
import { fillBox, fillRoundBox, strokeLine } from "../shapes/path.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawTrain } from "../shapes/train.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";
import { drawPaving } from "./paving.ts";

/** A railway platform under an iron canopy, with a clock, and a steam train at the track. */
export function paintStation(sketch: Sketch): void {
  const { width, horizon, ground, random, light, tone } = sketch;
  const stream = random.fork("station");
  const facing = stream.pick([-1, 1] as const);
  const livery = stream.pick<Color>(["#2f5d46", "#8a2f35", "#2d4a73", "#35343c"]);
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.3, top: horizon - 190, bottom: ground - 90, glow: 0.4 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -120,
      right: width + 120,
      y: horizon - 50,
      amplitude: 30,
      wave: 700,
      bottom: ground,
      color: "#7d9684",
      distance: 0.8,
    });
    for (let x = -100; x < width + 100; ) {
      const wide = stream.between(64, 110);
      drawHouse(brush, sketch, stream, {
        x: x + wide / 2,
        y: horizon + 30,
        width: wide,
        height: stream.between(54, 110),
        distance: 0.56,
        ...houseColors(stream),
        form: stream.pick(["gable", "eaves", "flat"]),
        storeys: 2,
      });
      x += wide + stream.between(0, 30);
    }
    fillBox(brush, tone("#7a746c", 0.45, -0.2), -120, horizon + 28, width + 240, ground - horizon - 100);
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 40, height: 50 }, light.haze, 0.5);
  });
  const noseX = width * (facing > 0 ? 0.74 : 0.26);
  sketch.behind({ depth: 0.7, top: horizon - 260, bottom: ground - 30, glow: 0.2 }, (brush) => {
    fillBox(brush, tone("#5d5753", 0.2, -0.4), -150, ground - 132, width + 300, 110);
    strokeLine(brush, tone("#c9ced6", 0.15, 0.2), 4, -150, ground - 116, width + 150, ground - 116);
    brush.save();
    brush.translate(noseX, ground - 118);
    brush.scale(facing, 1);
    drawTrain(brush, sketch, livery);
    brush.restore();
    drawSmoke(brush, sketch, stream, { x: noseX - facing * 34, y: ground - 330, height: 220 });
    drawSmoke(brush, sketch, stream, { x: noseX + facing * 20, y: ground - 130, height: 90 });
  });
  sketch.detail(noseX, ground - 220, 360);
  sketch.behind({ depth: 0.92, top: -80, bottom: ground - 40 }, (brush) => drawCanopy(brush, sketch));
  const clockX = width / 2;
  sketch.detail(clockX, horizon - 250, 240);
  paintGround(sketch, {
    top: ground - 88,
    color: "#a9a096",
    amplitude: 0,
    headroom: 500,
    draw: (brush) => {
      drawPaving(brush, sketch, { top: ground - 88, color: "#ada498", row: 30 });
      fillBox(brush, tone("#f0e3c0", 0.03, 0.35), -170, ground - 82, width + 340, 9);
      fillBox(brush, tone("#4f4a48", 0, -0.6), -170, ground - 92, width + 340, 6);
      drawBench(brush, sketch, width * (facing > 0 ? 0.12 : 0.88), ground - 34);
      drawStreetLamp(brush, sketch, { x: width * (facing > 0 ? 0.93 : 0.07), y: ground - 46, height: 330 });
    },
  });
  frameCorners(sketch, { span: 220, height: 250, sides: [facing > 0 ? 1 : -1] }, (brush, side, edge) =>
    drawLuggage(brush, sketch, edge + side * 120),
  );
}

function drawBench(brush: Brush, { tone, from }: Sketch, x: number, y: number): void {
  const wood = (lit: number) => tone("#8f6540", 0, lit);
  for (const leg of [-70, 62]) fillBox(brush, tone("#2c2b31", 0, -0.2), x + leg, y - 96, 8, 96);
  for (const slat of [-104, -86, -68]) fillBox(brush, wood(slat === -104 ? 0.4 : 0), x - 86, y + slat, 172, 13);
  fillBox(brush, wood(0.5), x - 90, y - 46, 180, 6);
  fillBox(brush, wood(-0.4), x - 90, y - 40, 180, 9);
  fillBox(brush, translucent(tone("#1d1a20", 0, -0.6), 0.3), x - 80 - from * 16, y - 4, 160, 8);
}

function drawLuggage(brush: Brush, { tone, height }: Sketch, x: number): void {
  for (const [y, width, tall, color] of [
    [60, 250, 120, "#7a4a30"],
    [-60, 200, 92, "#4f5a4a"],
    [-152, 120, 62, "#96653a"],
  ] as const) {
    const bottom = height + y;
    fillRoundBox(brush, tone(color, 0, -0.75), [x - width / 2, bottom - tall, width, tall], 12);
    fillBox(brush, tone(color, 0, -0.3), x - width / 2 + 6, bottom - tall, width - 12, 5);
    for (const strap of [-0.28, 0.22])
      fillBox(brush, tone("#c9985a", 0, -0.75), x + strap * width, bottom - tall, 13, tall);
    strokeLine(
      brush,
      tone("#2e211a", 0, -0.7),
      8,
      x - 24,
      bottom - tall,
      x - 16,
      bottom - tall - 16,
      x + 16,
      bottom - tall - 16,
      x + 24,
      bottom - tall,
    );
  }
}
