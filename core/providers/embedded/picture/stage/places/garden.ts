import { type Color, translucent } from "../../color.ts";
import { drawBush } from "../shapes/bush.ts";
import { drawFountain } from "../shapes/fountain.ts";
import { drawHedge } from "../shapes/hedge.ts";
import { drawHouse } from "../shapes/house.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillBox, fillDabs, fillShape } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawPoplar } from "../shapes/poplar.ts";
import { drawArch } from "../shapes/rose-arch.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches } from "./framing.ts";
import { paintGround } from "./ground.ts";

const BLOOMS: readonly [Color, ...Color[]] = ["#f26d85", "#ffb3c7", "#ffd35c", "#ffffff", "#b07be0", "#f2864a"];

/** A garden: clipped hedges, a rose arch or a fountain at the end of a gravel walk, beds in bloom on both sides. */
export function paintGarden(sketch: Sketch): void {
  const { width, horizon, ground, random, height } = sketch;
  const stream = random.fork("garden");
  const leaf = foliage(stream);
  paintSky(sketch, horizon + 44);
  sketch.behind({ depth: 0.3, top: horizon - 250, bottom: ground - 110, glow: 0.45 }, (brush) => {
    for (let index = 0; index < width / 46; index++) {
      const x = stream.between(-100, width + 100);
      (stream.chance(0.3) ? drawPoplar : drawLeafyTree)(brush, sketch, stream, {
        x,
        y: horizon + 20,
        height: stream.between(120, 220),
        distance: 0.58,
        leaf: stream.pick(leaf),
      });
    }
    drawHouse(brush, sketch, stream, {
      x: width * stream.pick([0.2, 0.8]),
      y: horizon + 26,
      width: 210,
      height: 104,
      distance: 0.46,
      wall: "#e9d9bf",
      roof: "#a5563f",
      form: "eaves",
      storeys: 2,
    });
    fillBox(brush, sketch.tone(leaf[1], 0.42, -0.4), -120, horizon + 14, width + 240, ground - horizon - 120);
  });
  const fountain = stream.chance(0.5);
  sketch.behind({ depth: 0.6, top: horizon - 170, bottom: ground - 80, glow: 0.25 }, (brush) => {
    drawHedge(brush, sketch, leaf[1], horizon + 24, 70);
    if (fountain) drawFountain(brush, sketch, width / 2, ground - 96);
    else drawArch(brush, sketch, width / 2, ground - 92, leaf[0]);
  });
  sketch.detail(width / 2, horizon, 330);
  sketch.detail(width * 0.14, ground - 60, 280);
  const walkHalf = (y: number) => Math.min(300, width * 0.34) * Math.max(0.1, sketch.scaleAt(y) - 0.26);
  const besideWalk = (x: number, y: number) => Math.abs(x - width / 2) > walkHalf(y) * 1.16;
  paintGround(sketch, {
    top: ground - 112,
    color: leaf[2],
    amplitude: 3,
    headroom: 70,
    draw: (brush) => {
      const walk = (size: number, color: Color, lit: number) =>
        fillShape(
          brush,
          sketch.tone(sketch.cover(color), 0.04, lit),
          width / 2 - walkHalf(ground - 112) * size,
          ground - 112,
          width / 2 + walkHalf(ground - 112) * size,
          ground - 112,
          width / 2 + walkHalf(height + 90) * size,
          height + 90,
          width / 2 - walkHalf(height + 90) * size,
          height + 90,
        );
      walk(1.14, leaf[1], -0.6);
      walk(1, "#dcc59c", 0);
      walk(0.55, "#ead8b4", 0.25);
      const gravel = Array.from({ length: 120 }, () => {
        const y = stream.between(ground - 100, height + 60);
        return {
          x: width / 2 + stream.between(-0.95, 0.95) * walkHalf(y),
          y,
          radius: sketch.scaleAt(y) * stream.between(1, 3.4),
          squash: 0.5,
        };
      });
      fillDabs(brush, translucent(sketch.tone("#9a8260", 0, -0.3), 0.6), gravel);
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 104,
        bottom: height + 60,
        count: 520,
        blade: 20,
        color: leaf[0],
        where: besideWalk,
      });
      for (let index = 0; index < 12; index++) {
        const side = index % 2 ? 1 : -1;
        const y = ground - 96 + index * 7;
        const x = width / 2 + side * (walkHalf(y) * 1.3 + stream.between(50, width * 0.34));
        drawBush(brush, sketch, stream, {
          x,
          y: y + 8,
          height: 34 * (0.6 + sketch.scaleAt(y) * 0.6),
          distance: 0.03,
          leaf: leaf[index % 3] ?? leaf[0],
          ...(sketch.setting.weather !== "snow" && { blossom: stream.pick(BLOOMS) }),
        });
      }
      if (sketch.setting.weather !== "snow")
        drawFlowers(brush, sketch, stream, {
          left: -100,
          right: width + 100,
          top: ground - 96,
          bottom: height + 50,
          count: Math.round(width / 11),
          size: 9,
          colors: BLOOMS,
          where: besideWalk,
        });
    },
  });
  frameWithBranches(sketch, leaf[0], "one");
  for (const side of [-1, 1] as const) {
    const span = Math.min(210, width * 0.2);
    const left = side < 0 ? -width * 0.12 : width - span;
    sketch.before({ depth: 1.35, top: height - 130, left, right: left + span + width * 0.12 }, (brush) => {
      const bed = sketch.random.fork(`bed ${side}`);
      drawBush(brush, sketch, bed, {
        x: side < 0 ? left + 60 : left + span + 20,
        y: height + 110,
        height: 160,
        distance: 0,
        leaf: leaf[1],
      });
      if (sketch.setting.weather !== "snow")
        drawFlowers(brush, sketch, bed, {
          left: left + 20,
          right: left + span + width * 0.12 - 20,
          top: height + 20,
          bottom: height + 90,
          count: 14,
          size: 17,
          stem: 4,
          colors: BLOOMS,
        });
    });
  }
}
