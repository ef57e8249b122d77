import { type Color, mix, translucent } from "../../color.ts";
import { drawBridge } from "../shapes/bridge.ts";
import { drawBush } from "../shapes/bush.ts";
import { verticalGradient } from "../shapes/glow.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillDabs } from "../shapes/path.ts";
import { drawGrass } from "../shapes/plants.ts";
import { drawPoplar } from "../shapes/poplar.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawRock } from "../shapes/rock.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A river that winds down from the hills under a stone bridge and past the near bank. */
export function paintRiver(sketch: Sketch): void {
  const { width, horizon, ground, random, height } = sketch;
  const stream = random.fork("river");
  const leaf = foliage(stream);
  const side = sketch.from;
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.25, top: horizon - 150, bottom: ground - 120, glow: 0.45 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 72,
      amplitude: 46,
      wave: 620,
      bottom: ground,
      color: "#7597a0",
      distance: 0.86,
    });
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 14,
      amplitude: 22,
      wave: 460,
      bottom: ground,
      color: leaf[0],
      distance: 0.64,
    });
    for (let index = 0; index < width / 22; index++)
      drawLeafyTree(brush, sketch, stream, {
        x: stream.between(-90, width + 90),
        y: horizon + stream.between(-10, 16),
        height: stream.between(28, 64),
        distance: 0.62,
        leaf: stream.pick(leaf),
      });
  });
  const middle = (y: number) => {
    const share = sketch.scaleAt(y);
    return (
      width * (0.5 + side * 0.05) +
      Math.sin(share * 5.2 + 0.6) * width * 0.13 * Math.min(1, share + 0.25) +
      side * share ** 2.4 * width * 0.12
    );
  };
  const half = (y: number) => 10 + sketch.scaleAt(y) ** 1.35 * Math.min(520, width * 0.5);
  sketch.behind({ depth: 0.6, top: horizon - 150, bottom: height, glow: 0.25 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -140,
      right: width + 140,
      y: horizon + 24,
      amplitude: 7,
      wave: 700,
      bottom: height + 60,
      color: leaf[2],
      distance: 0.3,
      fade: 0,
    });
    drawStream(brush, sketch, middle, half);
    drawBridge(brush, sketch, middle(horizon + 66), horizon + 66, half(horizon + 66) + 34);
    for (let index = 0; index < 18; index++) {
      const bank = index % 2 ? 1 : -1;
      const y = horizon + 30 + index * 6;
      const x = middle(y) + bank * (half(y) + stream.between(30, width * 0.4));
      (stream.chance(0.35) ? drawPoplar : drawLeafyTree)(brush, sketch, stream, {
        x,
        y,
        height: 60 + sketch.scaleAt(y) * 240,
        distance: 0.3,
        leaf: stream.pick(leaf),
      });
    }
    for (let index = 0; index < 14; index++) {
      const bank = index % 2 ? 1 : -1;
      const y = stream.between(horizon + 60, ground - 70);
      drawRock(brush, sketch, stream, {
        x: middle(y) + bank * half(y),
        y: y + 4,
        width: 20 + sketch.scaleAt(y) * 60,
        height: 8 + sketch.scaleAt(y) * 26,
        distance: 0.16,
      });
    }
  });
  sketch.detail(middle(horizon + 66), horizon + 50, 320);
  sketch.detail(middle(ground - 110), ground - 110, 320);
  paintGround(sketch, {
    top: ground - 58,
    color: leaf[0],
    amplitude: 13,
    headroom: 60,
    draw: (brush, edge) => {
      for (let index = 0; index < 9; index++) {
        const x = stream.between(-60, width + 60);
        drawRock(brush, sketch, stream, {
          x,
          y: edge(x) + 16,
          width: stream.between(30, 90),
          height: stream.between(14, 34),
        });
      }
      for (const share of [0.01, 0.09, 0.92, 1])
        drawBush(brush, sketch, stream, {
          x: share * width,
          y: edge(share * width) + 24,
          height: stream.between(30, 52),
          distance: 0.03,
          leaf: leaf[1],
        });
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 52,
        bottom: height + 60,
        count: 640,
        blade: 28,
        color: leaf[2],
      });
    },
  });
  frameWithBranches(sketch, leaf[1], "one");
  frameWithGrass(sketch, "#6f8f45", "reed");
}

function drawStream(brush: Brush, sketch: Sketch, middle: (y: number) => number, half: (y: number) => number): void {
  const { outside, tone, horizon, height, random } = sketch;
  const stream = random.fork("stream");
  const bed = (size: number) => {
    brush.beginPath();
    for (let y = horizon + 22; y <= height + 60; y += 8) brush.lineTo(middle(y) - half(y) * size, y);
    for (let y = height + 60; y >= horizon + 22; y -= 8) brush.lineTo(middle(y) + half(y) * size, y);
    brush.closePath();
  };
  brush.fillStyle = translucent(tone("#8a7650", 0.15, -0.3), 0.8);
  bed(1.09);
  brush.fill();
  const water: Color = tone("#3f8fa8", 0.15, 0);
  brush.fillStyle = verticalGradient(brush, horizon + 20, height, [
    [0, mix(water, outside.sky[2], 0.75)],
    [0.4, mix(water, outside.sky[1], 0.35)],
    [1, water],
  ]);
  bed(1);
  brush.fill();
  brush.save();
  bed(1);
  brush.clip();
  for (const [color, opacity] of [
    ["#ffffff", 0.4],
    ["#1f5266", 0.3],
  ] as const) {
    const dabs = Array.from({ length: 90 }, () => {
      const y = horizon + 26 + (height - horizon) * stream.next() ** 1.2;
      return {
        x: middle(y) + stream.between(-0.95, 0.95) * half(y),
        y,
        radius: (8 + sketch.scaleAt(y) * 54) * stream.between(0.5, 1.2),
        squash: 0.045,
      };
    });
    fillDabs(brush, translucent(tone(color, 0.1, 0.1), opacity), dabs);
  }
  brush.restore();
}
