import type { Random } from "../../../seeded/random.ts";
import { translucent } from "../../color.ts";
import { drawCastle } from "../shapes/castle.ts";
import { drawFir } from "../shapes/fir.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { drawGrass } from "../shapes/plants.ts";
import { drawHill, ridgeAt } from "../shapes/ridge.ts";
import { drawRock } from "../shapes/rock.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A castle on its hill over woods, with towers, flags and a path that winds up to its gate. */
export function paintCastle(sketch: Sketch): void {
  const { width, horizon, ground, random, light, height } = sketch;
  const stream = random.fork("castle");
  const leaf = foliage(stream);
  const x = width * (sketch.sun.x > width / 2 ? 0.4 : 0.6);
  const foot = horizon + 6;
  const size = Math.min(1, width / 760, horizon / 400);
  paintSky(sketch, horizon + 60);
  sketch.behind({ depth: 0.2, top: horizon - 140, bottom: horizon + 90, glow: 0.5 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -100,
      right: width + 100,
      y: horizon - 50,
      amplitude: 58,
      wave: 560,
      bottom: ground,
      color: "#7d8fa6",
      distance: 0.9,
    });
    drawHill(brush, sketch, stream, {
      left: -100,
      right: width + 100,
      y: horizon,
      amplitude: 24,
      wave: 380,
      bottom: ground,
      color: leaf[1],
      distance: 0.72,
    });
    drawMist(brush, { left: -100, right: width + 100, y: horizon + 20, height: 70 }, light.haze, 0.6);
  });
  sketch.behind({ depth: 0.42, top: Math.max(0, foot - 400 * size), bottom: ground - 40, glow: 0.4 }, (brush) => {
    brush.save();
    brush.translate(x, foot);
    brush.scale(size, size);
    drawCastle(brush, sketch, stream);
    brush.restore();
    drawCrag(brush, sketch, stream, x, foot, size);
    const points = drawHill(brush, sketch, stream, {
      left: -140,
      right: width + 140,
      y: horizon + 84,
      amplitude: 22,
      wave: 640,
      bottom: ground,
      color: leaf[0],
      distance: 0.34,
      fade: 0.1,
    });
    for (let index = 0; index < width / 24; index++) {
      const treeX = stream.between(-120, width + 120);
      (stream.chance(0.5) ? drawFir : drawLeafyTree)(brush, sketch, stream, {
        x: treeX,
        y: ridgeAt(points, treeX) + stream.between(0, 36),
        height: stream.between(50, 104),
        distance: 0.36,
        leaf: stream.pick(leaf),
      });
    }
    drawMist(brush, { left: -140, right: width + 140, y: ground - 96, height: 60 }, light.haze, 0.4);
  });
  sketch.detail(x, foot - 190 * size, 420 * size);
  const half = (y: number) => Math.max(0.05, sketch.scaleAt(y) - 0.4) * Math.min(260, width * 0.32);
  const middle = (y: number) =>
    x + (width / 2 - x) * Math.min(1, sketch.scaleAt(y)) + Math.sin(sketch.scaleAt(y) * 6) * 40;
  paintGround(sketch, {
    top: ground - 116,
    color: leaf[2],
    amplitude: 14,
    headroom: 230,
    draw: (brush, edge) => {
      for (const [wide, color, lit] of [
        [1.15, "#7a6a4a", -0.3],
        [1, "#c9b084", 0.15],
      ] as const) {
        brush.fillStyle = translucent(sketch.tone(sketch.cover(color), 0.06, lit), 0.8);
        brush.beginPath();
        for (let y = edge(x) + 3; y <= height + 90; y += 8) brush.lineTo(middle(y) - half(y) * wide, y);
        for (let y = height + 90; y >= edge(x) + 3; y -= 8) brush.lineTo(middle(y) + half(y) * wide, y);
        brush.fill();
      }
      const beside = (atX: number, atY: number) => Math.abs(atX - middle(atY)) > half(atY) * 1.05;
      for (const share of [0.02, 0.1, 0.9, 0.97])
        drawFir(brush, sketch, stream, {
          x: share * width,
          y: edge(share * width) + stream.between(10, 30),
          height: stream.between(150, 250),
          distance: 0.06,
          leaf: leaf[1],
        });
      for (let index = 0; index < 7; index++) {
        const rockX = stream.between(-50, width + 50);
        drawRock(brush, sketch, stream, {
          x: rockX,
          y: edge(rockX) + stream.between(20, 70),
          width: stream.between(30, 90),
          height: stream.between(16, 44),
        });
      }
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 98,
        bottom: height + 60,
        count: 560,
        blade: 22,
        color: leaf[0],
        where: beside,
      });
    },
  });
  frameWithBranches(sketch, leaf[1]);
  frameWithGrass(sketch, leaf[1]);
}

/** The rock that the castle stands on. */
function drawCrag(brush: Brush, sketch: Sketch, random: Random, x: number, y: number, size: number): void {
  for (let index = 0; index < 11; index++) {
    const along = (index / 10) * 2 - 1;
    drawRock(brush, sketch, random, {
      x: x + along * 250 * size,
      y: y + 116,
      width: 130 * size,
      height: (128 - Math.abs(along) * 62) * random.between(0.85, 1.02),
      distance: 0.4,
      color: "#7d7a78",
    });
  }
}
