import { translucent } from "../../color.ts";
import { drawBush } from "../shapes/bush.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawHouse, drawSmoke, houseColors } from "../shapes/house.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillShape } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawSteeple } from "../shapes/steeple.ts";
import { foliage } from "../shapes/tree-plan.ts";
import { drawWell } from "../shapes/well.ts";
import type { Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A village: cottages along a lane, a steeple over the roofs, a well, smoke from the chimneys. */
export function paintVillage(sketch: Sketch): void {
  const { width, horizon, ground, random, light, height } = sketch;
  const stream = random.fork("village");
  const leaf = foliage(stream);
  const steepleX = width * stream.pick([0.4, 0.6]);
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.3, top: horizon - 260, bottom: ground - 110, glow: 0.45 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -120,
      right: width + 120,
      y: horizon - 70,
      amplitude: 44,
      wave: 680,
      bottom: ground,
      color: "#7f9f80",
      distance: 0.8,
    });
    drawSteeple(brush, sketch, {
      x: steepleX,
      y: horizon + 20,
      width: 44,
      height: 130,
      distance: 0.5,
      roof: "#6d5a66",
    });
    for (let index = 0; index < width / 40; index++) {
      const x = stream.between(-90, width + 90);
      if (index % 3)
        drawLeafyTree(brush, sketch, stream, {
          x,
          y: horizon + 14,
          height: stream.between(46, 90),
          distance: 0.55,
          leaf: stream.pick(leaf),
        });
      else
        drawHouse(brush, sketch, stream, {
          x,
          y: horizon + 20,
          width: stream.between(60, 90),
          height: stream.between(30, 44),
          distance: 0.5,
          ...houseColors(stream),
          form: stream.pick(["gable", "eaves"]),
          storeys: 1,
        });
    }
    drawMist(brush, { left: -120, right: width + 120, y: horizon + 24, height: 40 }, light.haze, 0.5);
  });
  sketch.behind({ depth: 0.65, top: horizon - 260, bottom: height, glow: 0.22 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -140,
      right: width + 140,
      y: horizon + 40,
      amplitude: 5,
      wave: 600,
      bottom: height + 60,
      color: leaf[2],
      distance: 0.26,
      fade: 0,
    });
    const thatch = stream.chance(0.4);
    for (const [shift, size] of [
      [0.14, 0.62],
      [0.27, 0.8],
      [0.46, 1.12],
    ] as const) {
      for (const side of [-1, 1] as const) {
        const x = width / 2 + side * shift * Math.max(width, 700) * stream.between(0.95, 1.1);
        const y = horizon + 34 + size * 66;
        const colors = houseColors(stream);
        drawHouse(brush, sketch, stream, {
          x,
          y,
          width: 190 * size,
          height: 104 * size,
          distance: 0.36 - size * 0.2,
          wall: colors.wall,
          roof: thatch ? "#b59a5c" : colors.roof,
          form: stream.pick(["gable", "eaves"]),
          storeys: size > 1 ? 2 : 1,
          timber: stream.chance(0.5),
        });
        if (stream.chance(0.6))
          drawSmoke(brush, sketch, stream, { x: x + 30 * size, y: y - 190 * size, height: 100 * size });
        drawBush(brush, sketch, stream, {
          x: x + side * 96 * size,
          y: y + 6,
          height: 30 * size,
          distance: 0.2,
          leaf: stream.pick(leaf),
        });
      }
    }
  });
  sketch.detail(steepleX, horizon - 100, 320);
  sketch.detail(width * 0.16, ground - 190, 340);
  const half = (y: number) => Math.max(0.08, sketch.scaleAt(y) - 0.3) * Math.min(330, width * 0.36);
  paintGround(sketch, {
    top: ground - 108,
    color: leaf[2],
    amplitude: 4,
    headroom: 140,
    draw: (brush) => {
      for (const [size, color, lit] of [
        [1.1, "#8a7550", -0.3],
        [1, "#cdb285", 0.1],
        [0.5, "#dcc69a", 0.3],
      ] as const) {
        fillShape(
          brush,
          translucent(sketch.tone(sketch.cover(color), 0.05, lit), 0.85),
          width / 2 - half(ground - 108) * size,
          ground - 108,
          width / 2 + half(ground - 108) * size,
          ground - 108,
          width / 2 + half(height + 90) * size * 1.1,
          height + 90,
          width / 2 - half(height + 90) * size * 1.1,
          height + 90,
        );
      }
      const beside = (x: number, y: number) => Math.abs(x - width / 2) > half(y) * 1.05;
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 100,
        bottom: height + 60,
        count: 560,
        blade: 22,
        color: leaf[0],
        where: beside,
      });
      drawFlowers(brush, sketch, stream, {
        left: -80,
        right: width + 80,
        top: ground - 90,
        bottom: height + 20,
        count: 26,
        size: 7,
        colors: ["#ffffff", "#f2b93f", "#e0637a"],
        where: beside,
      });
      drawWell(brush, sketch, width * (steepleX < width / 2 ? 0.85 : 0.15), ground - 46);
    },
  });
  frameWithBranches(sketch, leaf[0], "one");
  frameWithGrass(sketch, leaf[1]);
}
