import { translucent } from "../../color.ts";
import { drawRowboat } from "../shapes/boat.ts";
import { drawFir } from "../shapes/fir.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { drawPeak } from "../shapes/mountain.ts";
import { fillBox, fillShape, strokeLine } from "../shapes/path.ts";
import { drawGrass } from "../shapes/plants.ts";
import { drawHill } from "../shapes/ridge.ts";
import { foliage } from "../shapes/tree-plan.ts";
import { drawWater } from "../shapes/water.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithBranches, frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A still lake that mirrors its mountains and woods, a jetty and a boat. */
export function paintLake(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("lake");
  const leaf = foliage(stream);
  const shore = horizon + 8;
  const bottom = ground + 24;
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.3, top: horizon - 240, bottom, glow: 0.4 }, (brush) => {
    const land = () => {
      const again = random.fork("shore");
      for (let index = 0; index < 4; index++)
        drawPeak(brush, sketch, again, {
          x: width * (0.1 + index * 0.28) + again.between(-40, 40),
          base: shore,
          height: again.between(110, 215),
          halfWidth: again.between(190, 280),
          color: "#7c8aa0",
          distance: 0.74,
          snow: 0.22,
        });
      drawHill(brush, sketch, again, {
        left: -120,
        right: width + 120,
        y: shore - 22,
        amplitude: 14,
        wave: 420,
        bottom: shore + 1,
        color: leaf[1],
        distance: 0.5,
        fade: 0.1,
      });
      for (let index = 0; index < width / 15; index++) {
        (again.chance(0.6) ? drawFir : drawLeafyTree)(brush, sketch, again, {
          x: again.between(-100, width + 100),
          y: shore + again.between(-8, 1),
          height: again.between(30, 76),
          distance: 0.46,
          leaf: again.pick(leaf),
        });
      }
    };
    drawWater(brush, sketch, stream, {
      left: -120,
      right: width + 120,
      top: shore,
      bottom,
      color: "#3a7a92",
      waves: 0,
    });
    // The mirror: the same shore upside down, a little flatter, under a film of water.
    brush.save();
    brush.beginPath();
    brush.rect(-120, shore, width + 240, bottom - shore);
    brush.clip();
    brush.globalAlpha = 0.62;
    brush.translate(0, shore * 1.86);
    brush.scale(1, -0.86);
    land();
    brush.restore();
    drawFilm(brush, sketch, shore, bottom);
    land();
    drawMist(brush, { left: -120, right: width + 120, y: shore + 4, height: 26 }, light.haze, 0.6);
  });
  const side = sketch.sun.x > width / 2 ? -1 : 1;
  const boatX = width * (0.5 + side * 0.24);
  sketch.behind(
    { depth: 0.7, top: ground - 250, bottom: ground, glow: 0.2, swell: { amplitude: 2, perS: 0.2 } },
    (brush) => {
      drawRowboat(brush, sketch, {
        x: boatX,
        y: ground - 118,
        length: 150,
        distance: 0.14,
        hull: stream.pick(["#a8483a", "#3f6f7c", "#d8b25a"]),
      });
    },
  );
  sketch.detail(boatX, ground - 130, 260);
  sketch.detail(width * 0.5, horizon - 60, 480);
  paintGround(sketch, {
    top: ground - 44,
    color: leaf[0],
    amplitude: 10,
    headroom: 120,
    draw: (brush) => {
      drawJetty(brush, sketch, width * (0.5 - side * 0.27), side);
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 40,
        bottom: sketch.height + 60,
        count: 560,
        blade: 28,
        color: leaf[2],
        where: (x) => Math.abs(x - width * (0.5 - side * 0.27)) > 70,
      });
    },
  });
  frameWithBranches(sketch, leaf[0], "one");
  frameWithGrass(sketch, "#73904a", "reed");
}

/** Level strokes of light break the mirror up. */
function drawFilm(brush: Brush, { outside, width, random }: Sketch, top: number, bottom: number): void {
  const stream = random.fork("film");
  for (let index = 0; index < 46; index++) {
    const near = stream.next();
    const y = top + 6 + near * (bottom - top);
    const length = (60 + near * 200) * stream.between(0.4, 1.2);
    const x = stream.between(-120, width + 120);
    fillShape(
      brush,
      translucent(outside.sky[2], 0.2 + 0.2 * stream.next()),
      x - length,
      y,
      x,
      y - 1 - near * 1.5,
      x + length,
      y,
      x,
      y + 1 + near * 1.5,
    );
  }
}

function drawJetty(brush: Brush, { tone, cover, ground }: Sketch, x: number, side: number): void {
  const top = ground - 118;
  const wood = (lit: number) => tone("#9a7652", 0.04, lit);
  const head = x + side * 26;
  for (const [post, y] of [
    [head - 26, top],
    [head + 30, top],
    [x - 44, ground - 70],
    [x + 46, ground - 70],
  ] as const) {
    fillBox(brush, wood(-0.6), post - 5, y - 26, 10, 66);
    fillBox(brush, wood(0.3), post - 5, y - 28, 10, 5);
  }
  const rows = 12;
  for (let row = 0; row < rows; row++) {
    const upper = row / rows;
    const lower = (row + 0.86) / rows;
    const at = (share: number) => ({
      y: top + (ground + 4 - top) * share ** 1.3,
      half: 26 + 44 * share ** 1.3,
      x: head + (x - head) * share,
    });
    const a = at(upper);
    const b = at(lower);
    fillShape(
      brush,
      tone(cover("#a9855e"), 0.04, row % 2 ? 0.25 : 0),
      a.x - a.half,
      a.y,
      a.x + a.half,
      a.y,
      b.x + b.half,
      b.y,
      b.x - b.half,
      b.y,
    );
  }
  strokeLine(brush, wood(-0.7), 3, head - 26, top, x - 70, ground + 4);
  strokeLine(brush, wood(-0.7), 3, head + 26, top, x + 70, ground + 4);
}
