import { type Color, translucent } from "../../color.ts";
import { drawBarrel, drawCrate, drawSack } from "../shapes/cargo.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawHouse, houseColors } from "../shapes/house.ts";
import { fillBox, fillDabs } from "../shapes/path.ts";
import { drawHeap, drawStall } from "../shapes/stall.ts";
import type { Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { drawBunting, frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";
import { drawPaving } from "./paving.ts";

/** A market square: stalls under striped awnings, heaps of fruit, bunting from house to house. */
export function paintMarket(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("market");
  paintSky(sketch, horizon + 100);
  sketch.behind({ depth: 0.35, top: horizon - 340, bottom: ground - 110, glow: 0.4 }, (brush) => {
    for (let x = -110; x < width + 110; ) {
      const wide = stream.between(96, 150);
      drawHouse(brush, sketch, stream, {
        x: x + wide / 2,
        y: horizon + 70,
        width: wide,
        height: stream.between(170, 250),
        distance: 0.4,
        ...houseColors(stream),
        form: "gable",
        storeys: 3,
        timber: stream.chance(0.5),
      });
      x += wide + 2;
    }
    fillBox(brush, sketch.tone("#a89c90", 0.4, -0.2), -120, horizon + 68, width + 240, 140);
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 70, height: 60 }, light.haze, 0.4);
  });
  const bunting: readonly [Color, ...Color[]] = ["#d2463c", "#f0b640", "#3f86a0", "#f4ead6", "#5f9a56"];
  sketch.behind({ depth: 0.55, top: 10, bottom: horizon - 120, texture: false }, (brush) => {
    drawBunting(brush, sketch, { left: -130, right: width * 0.56, y: horizon - 330, sag: 66, colors: bunting });
    drawBunting(brush, sketch, { left: width * 0.4, right: width + 130, y: horizon - 280, sag: 74, colors: bunting });
  });
  sketch.behind({ depth: 0.75, top: horizon - 190, bottom: ground + 10, glow: 0.2 }, (brush) => {
    fillBox(brush, sketch.tone("#a59a8e", 0.2, -0.1), -150, ground - 118, width + 300, 140);
    const stalls = Math.max(2, Math.round(width / 330));
    for (let index = 0; index < stalls; index++) {
      const x = ((index + 0.5) / stalls) * (width + 120) - 60;
      drawStall(brush, sketch, stream, {
        x,
        y: ground - 84 + Math.abs(index - (stalls - 1) / 2) * 9,
        width: stream.between(216, 260),
      });
    }
  });
  sketch.detail(width * 0.18, ground - 190, 330);
  sketch.detail(width * 0.8, ground - 190, 330);
  paintGround(sketch, {
    top: ground - 88,
    color: "#a89b8c",
    amplitude: 0,
    headroom: 60,
    draw: (brush) => {
      drawPaving(brush, sketch, { top: ground - 88, color: "#b0a292", row: 26 });
      drawSack(brush, sketch, { x: width * 0.05, y: ground - 40, width: 82, height: 80 });
      drawHeap(brush, sketch, stream, width * 0.95, ground - 36, 100);
      const straw = Array.from({ length: 40 }, () => ({
        x: stream.between(0, width),
        y: stream.between(ground - 70, sketch.height + 20),
        radius: stream.between(6, 14),
        squash: 0.1,
        turn: stream.between(-0.6, 0.6),
      }));
      fillDabs(brush, translucent(sketch.tone("#e0c070", 0, 0.2), 0.7), straw);
    },
  });
  frameCorners(sketch, { span: 230, height: 270 }, (brush, side, edge) => {
    if (side < 0) {
      drawBarrel(brush, sketch, { x: edge - 110, y: sketch.height + 80, width: 180, height: 230, lit: -0.7 });
      fillDabs(
        brush,
        sketch.tone("#b0362f", 0, -0.6),
        Array.from({ length: 12 }, (_, index) => ({
          x: edge - 176 + (index % 6) * 27,
          y: sketch.height - 154 - Math.floor(index / 6) * 20,
          radius: 17,
        })),
      );
    } else {
      drawCrate(brush, sketch, { x: edge + 120, y: sketch.height + 90, width: 220, height: 180, lit: -0.65 });
      drawSack(brush, sketch, { x: edge + 140, y: sketch.height - 88, width: 130, height: 110, lit: -0.6 });
    }
  });
}
