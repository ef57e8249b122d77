import { type Color, translucent } from "../../color.ts";
import { drawBush } from "../shapes/bush.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawPoplar } from "../shapes/poplar.ts";
import { drawHill } from "../shapes/ridge.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A country road that runs to the horizon between rows of trees, with a signpost and a milestone. */
export function paintRoad(sketch: Sketch): void {
  const { width, horizon, ground, random, height } = sketch;
  const stream = random.fork("road");
  const leaf = foliage(stream);
  const vanish = width * stream.pick([0.44, 0.56]);
  const half = (y: number) => 3 + sketch.scaleAt(y) * Math.min(430, width * 0.44);
  const middle = (y: number) =>
    vanish +
    (width / 2 - vanish) * sketch.scaleAt(y) +
    Math.sin(sketch.scaleAt(y) * 5) * 26 * (1 - Math.min(1, sketch.scaleAt(y)));
  const tall = stream.chance(0.6) ? drawPoplar : drawLeafyTree;
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.25, top: horizon - 120, bottom: horizon + 110, glow: 0.45 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 48,
      amplitude: 34,
      wave: 600,
      bottom: ground,
      color: "#7894a4",
      distance: 0.88,
    });
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 8,
      amplitude: 14,
      wave: 420,
      bottom: ground,
      color: leaf[0],
      distance: 0.66,
    });
  });
  sketch.behind({ depth: 0.7, top: horizon - 220, bottom: height, glow: 0.25 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -150,
      right: width + 150,
      y: horizon + 14,
      amplitude: 3,
      wave: 800,
      bottom: height + 80,
      color: leaf[2],
      distance: 0.3,
      fade: 0,
    });
    drawRoadway(brush, sketch, middle, half, horizon + 14);
    for (let step = 0; step < 8; step++) {
      const y = horizon + 16 + step ** 1.7 * 4.2;
      const scale = sketch.scaleAt(y);
      for (const side of [-1, 1]) {
        const x = middle(y) + side * (half(y) * 1.2 + 30 * scale + 8);
        fillDabs(brush, translucent(sketch.tone("#2c3a24", 0.2, -0.7), 0.4), [
          { x: x - sketch.from * 40 * scale, y, radius: 70 * scale, squash: 0.15 },
        ]);
        tall(brush, sketch, stream, {
          x,
          y: y + 2,
          height: 40 + scale * 520,
          distance: Math.max(0.1, 0.6 - scale),
          leaf: stream.pick(leaf),
        });
      }
    }
  });
  sketch.detail(vanish, horizon, 380);
  const signX = width * (vanish < width / 2 ? 0.88 : 0.12);
  sketch.detail(signX, ground - 190, 260);
  paintGround(sketch, {
    top: ground - 100,
    color: leaf[2],
    amplitude: 3,
    headroom: 210,
    draw: (brush) => {
      drawRoadway(brush, sketch, middle, half, ground - 104);
      const beside = (x: number, y: number) => Math.abs(x - middle(y)) > half(y) * 1.06;
      drawGrass(brush, sketch, stream, {
        left: -150,
        right: width + 150,
        top: ground - 98,
        bottom: height + 60,
        count: 760,
        blade: 26,
        color: leaf[0],
        where: beside,
      });
      drawFlowers(brush, sketch, stream, {
        left: -100,
        right: width + 100,
        top: ground - 90,
        bottom: height + 20,
        count: 24,
        size: 7,
        colors: ["#ffffff", "#f5cf4c", "#e0503e"],
        where: beside,
      });
      drawBush(brush, sketch, stream, { x: width - signX, y: ground - 66, height: 46, distance: 0.05, leaf: leaf[1] });
      drawSignpost(brush, sketch, signX, ground - 44);
      fillShape(
        brush,
        sketch.tone("#b8b0a6", 0, -0.1),
        width - signX - 20,
        ground - 20,
        width - signX - 18,
        ground - 70,
        width - signX,
        ground - 84,
        width - signX + 18,
        ground - 70,
        width - signX + 20,
        ground - 20,
      );
    },
  });
  frameWithGrass(sketch, leaf[1]);
}

function drawRoadway(
  brush: Brush,
  { tone, cover, height }: Sketch,
  middle: (y: number) => number,
  half: (y: number) => number,
  top: number,
): void {
  const strip = (color: Color, lit: number, opacity: number, left: number, right: number) => {
    brush.fillStyle = translucent(tone(cover(color), 0.08, lit), opacity);
    brush.beginPath();
    for (let y = top; y <= height + 90; y += 6) brush.lineTo(middle(y) + half(y) * left, y);
    for (let y = height + 90; y >= top; y -= 6) brush.lineTo(middle(y) + half(y) * right, y);
    brush.fill();
  };
  strip("#6f5f3c", -0.3, 0.8, -1.06, 1.06);
  strip("#d6b987", 0.1, 1, -1, 1);
  strip("#a98a60", -0.2, 0.7, -0.66, -0.34);
  strip("#a98a60", -0.2, 0.7, 0.34, 0.66);
  strip("#8fa055", 0, 0.55, -0.1, 0.12);
}

function drawSignpost(brush: Brush, { tone, cover, from }: Sketch, x: number, y: number): void {
  const wood = (lit: number) => tone("#8f6c4a", 0, lit);
  fillBox(brush, wood(-0.5), x - 7, y - 190, 14, 190);
  fillBox(brush, wood(0.4), from < 0 ? x - 7 : x + 3, y - 190, 4, 190);
  for (const [top, side, color] of [
    [-176, 1, "#d8bd8c"],
    [-134, -1, "#cbb07f"],
  ] as const) {
    const tip = x + side * 88;
    fillShape(
      brush,
      tone(color, 0, 0),
      x - side * 22,
      y + top,
      tip - side * 16,
      y + top - 3,
      tip,
      y + top + 14,
      tip - side * 16,
      y + top + 31,
      x - side * 22,
      y + top + 30,
    );
    strokeLine(brush, tone("#5f4630", 0, -0.3), 2.5, x - side * 6, y + top + 11, x + side * 50, y + top + 10);
    strokeLine(brush, tone("#5f4630", 0, -0.3), 2.5, x - side * 6, y + top + 20, x + side * 34, y + top + 19);
    fillBox(brush, tone(cover("#e8d2a4"), 0, 0.5), Math.min(x - side * 22, tip - side * 16), y + top - 2, 94, 3);
  }
}
