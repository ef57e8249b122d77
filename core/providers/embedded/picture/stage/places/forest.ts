import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import { drawBigTrunk } from "../shapes/big-trunk.ts";
import { drawBush } from "../shapes/bush.ts";
import { drawFir } from "../shapes/fir.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillShape } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawHill } from "../shapes/ridge.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** Deep in a wood: trunks that fade into haze, shafts of light, ferns, and a path; firs or broad leaves by seed. */
export function paintForest(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("forest");
  const firs = stream.chance(0.4);
  const leaf: readonly [Color, Color, Color] = firs ? ["#3f7355", "#2f6350", "#4f7f55"] : foliage(stream);
  paintSky(sketch, horizon + 40);
  sketch.behind({ depth: 0.25, top: horizon - 330, bottom: ground - 120, glow: 0.55 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 20,
      amplitude: 18,
      wave: 600,
      bottom: ground,
      color: leaf[1],
      distance: 0.72,
    });
    standTrees(brush, sketch, stream, {
      count: Math.round(width / 34),
      y: horizon + 12,
      height: [180, 310],
      distance: 0.66,
      leaf,
      firs,
    });
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 20, height: 120 }, light.haze, 0.75);
  });
  sketch.behind({ depth: 0.55, top: -60, bottom: ground - 60, glow: 0.32 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -130,
      right: width + 130,
      y: horizon + 56,
      amplitude: 16,
      wave: 500,
      bottom: ground,
      color: leaf[0],
      distance: 0.4,
    });
    standTrees(brush, sketch, stream, {
      count: Math.round(width / 95),
      y: horizon + 84,
      height: [340, 480],
      distance: 0.3,
      leaf,
      firs,
      clear: 0.16,
    });
    drawShafts(brush, sketch, stream);
    drawMist(brush, { left: -130, right: width + 130, y: horizon + 100, height: 90 }, light.haze, 0.5);
  });
  paintGround(sketch, {
    top: ground - 118,
    color: leaf[0],
    amplitude: 12,
    headroom: ground,
    draw: (brush, edge) => {
      drawPath(brush, sketch, edge);
      for (const share of [-0.02, 0.13, 0.86, 1.02]) {
        const x = width * share + stream.between(-20, 20);
        drawBigTrunk(brush, sketch, stream, x, edge(x) + stream.between(14, 44), stream.between(24, 42));
      }
      for (let index = 0; index < 10; index++) {
        const share = index % 2 ? stream.between(-0.08, 0.24) : stream.between(0.76, 1.08);
        drawBush(brush, sketch, stream, {
          x: share * width,
          y: edge(share * width) + stream.between(14, 60),
          height: stream.between(26, 52),
          distance: 0.05,
          leaf: leaf[index % 3] ?? leaf[0],
        });
      }
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 100,
        bottom: sketch.height + 60,
        count: 520,
        blade: 26,
        color: leaf[2],
        where: offPath(sketch),
      });
      drawFlowers(brush, sketch, stream, {
        left: 0,
        right: width,
        top: ground - 80,
        bottom: ground + 20,
        count: 18,
        size: 7,
        colors: ["#f4f0ff", "#e9c7ff", "#ffe28a"],
        where: offPath(sketch),
      });
    },
  });
  sketch.detail(sketch.sun.x, horizon - 100, 380);
  sketch.detail(width * 0.12, ground - 120, 300);
  frameWithBranches(sketch, leaf[1]);
  frameWithGrass(sketch, leaf[1]);
}

function standTrees(
  brush: Brush,
  sketch: Sketch,
  random: Random,
  wood: {
    count: number;
    y: number;
    height: readonly [number, number];
    distance: number;
    leaf: readonly [Color, Color, Color];
    firs: boolean;
    clear?: number;
  },
): void {
  const { width } = sketch;
  for (let index = 0; index < wood.count; index++) {
    const share = (index + random.between(0.1, 0.9)) / wood.count;
    const x = -100 + share * (width + 200);
    if (wood.clear && Math.abs(x / width - 0.5) < wood.clear) continue;
    const draw = wood.firs || random.chance(0.14) ? drawFir : drawLeafyTree;
    draw(brush, sketch, random, {
      x,
      y: wood.y + random.between(-8, 24),
      height: random.between(...wood.height),
      distance: wood.distance,
      leaf: random.pick(wood.leaf),
    });
  }
}

/** Light falls between the trunks from the sun's side. */
function drawShafts(brush: Brush, { sun, width, ground, outside, from }: Sketch, random: Random): void {
  const strength = (1 - outside.overcast) * (outside.disc.kind === "none" ? 0.2 : 1);
  if (strength < 0.15) return;
  brush.save();
  brush.globalCompositeOperation = "screen";
  for (let index = 0; index < 6; index++) {
    const top = sun.x - from * width * random.between(-0.1, 0.34);
    const spread = random.between(14, 40);
    const lean = -from * random.between(150, 260);
    const gradient = brush.createLinearGradient(0, -60, 0, ground - 40);
    gradient.addColorStop(0, translucent(outside.disc.glow, 0.17 * strength));
    gradient.addColorStop(1, translucent(outside.disc.glow, 0));
    for (const wide of [1.1, 0.85, 0.6, 0.35])
      fillShape(
        brush,
        gradient,
        top - spread * wide,
        -60,
        top + spread * wide,
        -60,
        top + lean + spread * wide * 2,
        ground - 40,
        top + lean - spread * wide * 2,
        ground - 40,
      );
  }
  brush.restore();
}

function pathHalf(sketch: Sketch, y: number): number {
  return Math.min(330, sketch.width * 0.34) * Math.max(0.06, sketch.scaleAt(y) - 0.34);
}

function pathMiddle(sketch: Sketch, y: number): number {
  return sketch.width / 2 + Math.sin(sketch.scaleAt(y) * 3.2) * sketch.width * 0.05;
}

/** Whether a place is beside the path. */
function offPath(sketch: Sketch) {
  return (x: number, y: number) => Math.abs(x - pathMiddle(sketch, y)) > pathHalf(sketch, y) * 0.9;
}

function drawPath(brush: Brush, sketch: Sketch, edge: (x: number) => number): void {
  const { tone, cover, height, width } = sketch;
  for (const [size, color, lit] of [
    [1.12, "#5f5236", -0.4],
    [1, "#a98d62", 0.1],
    [0.6, "#c2a878", 0.3],
  ] as const) {
    brush.fillStyle = translucent(tone(cover(color), 0.05, lit), 0.7);
    brush.beginPath();
    const top = edge(width / 2) + 4;
    for (let y = top; y <= height + 90; y += 10) brush.lineTo(pathMiddle(sketch, y) - pathHalf(sketch, y) * size, y);
    for (let y = height + 90; y >= top; y -= 10) brush.lineTo(pathMiddle(sketch, y) + pathHalf(sketch, y) * size, y);
    brush.fill();
  }
}
