import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import { drawAbbey } from "../shapes/abbey.ts";
import { drawBush } from "../shapes/bush.ts";
import { drawColumn } from "../shapes/column.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawRock } from "../shapes/rock.ts";
import { drawTemple } from "../shapes/temple.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** Ruins that the wood takes back: broken columns of a temple, or the arches of an abbey, by seed. */
export function paintRuins(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("ruins");
  const leaf = foliage(stream);
  const stone = stream.pick<Color>(["#d2c6ae", "#b9b2a8", "#cdb494"]);
  const abbey = stream.chance(0.5);
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.25, top: horizon - 160, bottom: ground - 110, glow: 0.5 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 50,
      amplitude: 52,
      wave: 620,
      bottom: ground,
      color: "#7a93a0",
      distance: 0.86,
    });
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon,
      amplitude: 20,
      wave: 420,
      bottom: ground,
      color: leaf[1],
      distance: 0.66,
    });
    for (let index = 0; index < width / 30; index++)
      drawLeafyTree(brush, sketch, stream, {
        x: stream.between(-100, width + 100),
        y: horizon + stream.between(4, 30),
        height: stream.between(46, 100),
        distance: 0.6,
        leaf: stream.pick(leaf),
      });
    drawMist(brush, { left: -110, right: width + 110, y: horizon + 20, height: 60 }, light.haze, 0.6);
  });
  sketch.behind({ depth: 0.55, top: Math.max(10, horizon - 350), bottom: ground - 40, glow: 0.34 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -130,
      right: width + 130,
      y: horizon + 66,
      amplitude: 12,
      wave: 600,
      bottom: ground,
      color: leaf[2],
      distance: 0.34,
    });
    if (abbey) drawAbbey(brush, sketch, stream, stone);
    else drawTemple(brush, sketch, stream, stone);
    for (let index = 0; index < width / 60; index++)
      drawBush(brush, sketch, stream, {
        x: stream.between(-110, width + 110),
        y: horizon + 92 + stream.between(0, 30),
        height: stream.between(18, 40),
        distance: 0.28,
        leaf: stream.pick(leaf),
      });
    drawMist(brush, { left: -130, right: width + 130, y: ground - 110, height: 60 }, light.haze, 0.4);
  });
  sketch.detail(width * 0.5, horizon - 110, 460);
  paintGround(sketch, {
    top: ground - 108,
    color: leaf[2],
    amplitude: 12,
    headroom: 330,
    draw: (brush, edge) => {
      drawColumn(brush, sketch, stream, {
        x: width * 0.06,
        y: edge(width * 0.06) + 30,
        half: 34,
        height: 330,
        stone,
        distance: 0.05,
        broken: true,
        leaf: leaf[0],
      });
      drawColumn(brush, sketch, stream, {
        x: width * 0.93,
        y: edge(width * 0.93) + 26,
        half: 34,
        height: stream.between(120, 210),
        stone,
        distance: 0.05,
        broken: true,
        leaf: leaf[0],
      });
      for (let index = 0; index < 9; index++) {
        const x = index % 2 ? stream.between(-40, width * 0.3) : stream.between(width * 0.7, width + 40);
        drawBlock(brush, sketch, stream, x, edge(x) + stream.between(26, 96), stream.between(36, 92), stone);
      }
      drawSlabs(brush, sketch, stone);
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 92,
        bottom: sketch.height + 60,
        count: 620,
        blade: 26,
        color: leaf[0],
      });
      drawFlowers(brush, sketch, stream, {
        left: -40,
        right: width + 40,
        top: ground - 80,
        bottom: ground + 30,
        count: 16,
        size: 7,
        colors: ["#ffffff", "#f3d25a", "#b58ae0"],
      });
    },
  });
  sketch.detail(width * 0.08, ground - 240, 300);
  frameCorners(sketch, { span: 230, height: 190, sides: [sketch.from > 0 ? -1 : 1] }, (brush, side, edge) => {
    drawRock(brush, sketch, stream, {
      x: edge + side * 140,
      y: sketch.height + 110,
      width: 300,
      height: 240,
      color: "#6d665f",
    });
    fillDabs(
      brush,
      sketch.tone(leaf[1], 0, -0.8),
      Array.from({ length: 60 }, () => ({
        x: edge + side * stream.between(40, 280),
        y: sketch.height - stream.between(-40, 120),
        radius: stream.between(8, 15),
        squash: 0.6,
        turn: stream.between(-1, 1),
      })),
    );
  });
  frameWithGrass(sketch, leaf[1]);
}

function drawBlock(
  brush: Brush,
  { tone, cover, from }: Sketch,
  random: Random,
  x: number,
  y: number,
  size: number,
  stone: Color,
): void {
  brush.save();
  brush.translate(x, y);
  brush.rotate(random.between(-0.25, 0.25));
  fillBox(brush, tone(stone, 0.03, -0.4), -size / 2, -size * 0.5, size, size * 0.56);
  fillShape(
    brush,
    tone(cover(stone), 0.03, 0.4),
    -size / 2,
    -size * 0.5,
    -size * 0.38,
    -size * 0.66,
    size * 0.62,
    -size * 0.66,
    size / 2,
    -size * 0.5,
  );
  if (from < 0) fillBox(brush, tone(stone, 0.03, 0), -size / 2, -size * 0.5, size * 0.4, size * 0.5);
  strokeLine(brush, tone(stone, 0.02, -0.9), 2, -size * 0.1, -size * 0.46, size * 0.06, -size * 0.2, -size * 0.02, 0);
  brush.restore();
}

/** What is left of the floor. */
function drawSlabs(brush: Brush, { tone, cover, width, ground, scaleAt, random }: Sketch, stone: Color): void {
  const stream = random.fork("slabs");
  for (let index = 0; index < 22; index++) {
    const y = stream.between(ground - 84, ground + 60);
    const scale = scaleAt(y);
    const x = width / 2 + stream.between(-0.34, 0.34) * width;
    const half = scale * stream.between(26, 54);
    fillShape(
      brush,
      translucent(tone(cover(stone), 0.05, stream.between(-0.4, 0.2)), 0.75),
      x - half,
      y,
      x - half * 0.7,
      y - 15 * scale,
      x + half,
      y - 16 * scale,
      x + half * 1.1,
      y + 2,
    );
  }
}
