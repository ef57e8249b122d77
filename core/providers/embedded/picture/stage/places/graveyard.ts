import type { Color } from "../../color.ts";
import { drawBareTree } from "../shapes/bare-tree.ts";
import { drawGlow, drawMist } from "../shapes/glow.ts";
import { drawGrave } from "../shapes/grave.ts";
import { drawHouse } from "../shapes/house.ts";
import { fillBox, fillShape } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawPoplar } from "../shapes/poplar.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawSteeple } from "../shapes/steeple.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A graveyard: leaning stones and crosses in the grass, an iron fence, bare trees, and a chapel in the mist. */
export function paintGraveyard(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("graveyard");
  const grass: Color = "#76845a";
  const chapelX = width * (sketch.sun.x > width / 2 ? 0.3 : 0.7);
  paintSky(sketch, horizon + 56);
  sketch.behind({ depth: 0.25, top: horizon - 290, bottom: ground - 110, glow: 0.5 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 16,
      amplitude: 30,
      wave: 600,
      bottom: ground,
      color: "#6d7d70",
      distance: 0.72,
    });
    drawHouse(brush, sketch, stream, {
      x: chapelX + 58,
      y: horizon + 14,
      width: 120,
      height: 56,
      distance: 0.52,
      wall: "#c0b6aa",
      roof: "#5f5660",
      form: "eaves",
      storeys: 1,
      door: false,
    });
    drawSteeple(brush, sketch, { x: chapelX, y: horizon + 16, width: 46, height: 122, distance: 0.5, roof: "#5a5160" });
    for (const share of [0.06, 0.18, 0.5, 0.86, 0.95])
      drawPoplar(brush, sketch, stream, {
        x: share * width,
        y: horizon + 16,
        height: stream.between(120, 200),
        distance: 0.6,
        leaf: "#4f6650",
      });
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 24, height: 80 }, light.haze, 0.85);
  });
  sketch.detail(chapelX, horizon - 90, 320);
  const treeX = width * (sketch.sun.x > width / 2 ? 0.9 : 0.1);
  sketch.behind({ depth: 0.6, top: -20, bottom: ground - 50, glow: 0.3 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -140,
      right: width + 140,
      y: horizon + 70,
      amplitude: 14,
      wave: 560,
      bottom: ground,
      color: grass,
      distance: 0.3,
    });
    drawBareTree(brush, sketch, stream, {
      x: treeX,
      y: horizon + 100,
      height: Math.min(430, horizon),
      distance: 0.2,
      leaf: grass,
    });
    for (let x = -120; x < width + 120; x += stream.between(60, 120)) {
      drawGrave(brush, sketch, stream, {
        x,
        y: horizon + 92 + stream.between(0, 40),
        size: stream.between(0.42, 0.6),
        distance: 0.26,
      });
    }
    drawFence(brush, sketch, horizon + 78);
    drawMist(brush, { left: -140, right: width + 140, y: horizon + 130, height: 60 }, light.haze, 0.55);
  });
  const stones = [0.05, 0.19, 0.8, 0.94];
  paintGround(sketch, {
    top: ground - 106,
    color: grass,
    amplitude: 12,
    headroom: 170,
    draw: (brush, edge) => {
      for (const [index, share] of stones.entries()) {
        drawGrave(brush, sketch, stream, {
          x: share * width,
          y: edge(share * width) + 22 + (index % 2) * 40,
          size: stream.between(0.95, 1.25),
          distance: 0.03,
        });
      }
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 92,
        bottom: sketch.height + 60,
        count: 720,
        blade: 26,
        color: grass,
      });
      drawFlowers(brush, sketch, stream, {
        left: 0,
        right: width,
        top: ground - 60,
        bottom: ground + 10,
        count: 10,
        size: 6,
        colors: ["#ffffff", "#d9c7f0"],
      });
      drawMist(brush, { left: -140, right: width + 140, y: ground - 70, height: 44 }, light.haze, 0.3);
      if (light.lamps > 0.4)
        drawGlow(brush, { x: (stones[2] ?? 0.8) * width - 60, y: ground - 20 }, 90, "#ffb867", 0.7);
    },
  });
  sketch.detail(width * 0.82, ground - 110, 300);
  frameCorners(sketch, { span: 200, height: 260, sides: [treeX < width / 2 ? 1 : -1] }, (brush, side, edge) =>
    drawGrave(brush, sketch, stream, {
      x: edge + side * 130,
      y: sketch.height + 120,
      size: 2.5,
      distance: 0,
      lit: -0.7,
    }),
  );
  frameWithGrass(sketch, "#5c6b45");
}

function drawFence(brush: Brush, { tone, width }: Sketch, y: number): void {
  const iron = tone("#34333c", 0.3, -0.3);
  for (let x = -140; x < width + 140; x += 15) {
    fillBox(brush, iron, x - 1.2, y - 44, 2.4, 56);
    fillShape(brush, iron, x - 3.4, y - 43, x, y - 54, x + 3.4, y - 43);
  }
  for (const rail of [-36, 2]) fillBox(brush, iron, -140, y + rail, width + 280, 3);
}
