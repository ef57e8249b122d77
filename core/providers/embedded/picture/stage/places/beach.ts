import { translucent } from "../../color.ts";
import { drawRowboat, drawSailboat } from "../shapes/boat.ts";
import { drawPalm } from "../shapes/palm.ts";
import { fillDabs } from "../shapes/path.ts";
import { drawGrass } from "../shapes/plants.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawWater } from "../shapes/water.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A beach: surf, sand, a boat drawn up; dunes with grass in the north, palms in the south. */
export function paintBeach(sketch: Sketch): void {
  const { width, horizon, ground, random, sun } = sketch;
  const stream = random.fork("beach");
  const south = stream.chance(0.45);
  const side = sun.x > width / 2 ? -1 : 1;
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.25, top: horizon - 90, bottom: ground - 60, glow: 0.4 }, (brush) => {
    const left = side < 0 ? -200 : width * 0.55;
    drawHill(brush, sketch, stream, {
      left,
      right: left + width * 0.55 + 100,
      y: horizon - 22,
      amplitude: 26,
      wave: 420,
      bottom: horizon + 3,
      color: "#6f8a6a",
      distance: 0.7,
    });
    drawWater(brush, sketch, stream, {
      left: -90,
      right: width + 90,
      top: horizon,
      bottom: ground - 60,
      color: south ? "#2fa3a8" : "#4a93a6",
      waves: 0.5,
    });
    drawSailboat(brush, sketch, stream, { x: width * (0.5 - side * 0.2), y: horizon + 14, length: 46, distance: 0.5 });
  });
  const boatX = width * (0.5 + side * 0.29);
  sketch.detail(boatX, ground - 90, 300);
  paintGround(sketch, {
    top: ground - 128,
    color: south ? "#f0dcae" : "#e0c79a",
    amplitude: 9,
    headroom: 330,
    draw: (brush, edge) => {
      drawSurf(brush, sketch, edge);
      if (south) {
        for (const shift of [0, 70, 150])
          drawPalm(brush, sketch, stream, {
            x: width * (0.5 + side * 0.4) + side * shift,
            y: ground - 96 + shift * 0.2,
            height: 330 + shift * 0.4,
            distance: 0.04,
            leaf: "#4f9a4c",
          });
      } else {
        drawDune(brush, sketch, side);
      }
      fillDabs(brush, translucent(sketch.tone("#8a6f55", 0, -0.8), 0.4), [
        { x: boatX, y: ground - 56, radius: 110, squash: 0.13 },
      ]);
      drawRowboat(brush, sketch, {
        x: boatX,
        y: ground - 58,
        length: 200,
        distance: 0.02,
        hull: stream.pick(["#b4483a", "#3f7d8c", "#e0b04a"]),
      });
      drawShells(brush, sketch);
    },
  });
  frameWithGrass(sketch, south ? "#5f8a3f" : "#a79a55");
}

/** The last of the waves runs up the sand in bands of foam. */
function drawSurf(brush: Brush, { tone, width, random }: Sketch, edge: (x: number) => number): void {
  const stream = random.fork("surf");
  for (const [drop, color, opacity] of [
    [34, "#9c8a68", 0.45],
    [22, "#7fc0c4", 0.75],
    [13, "#ffffff", 0.85],
    [7, "#8accd0", 0.9],
    [1, "#ffffff", 0.7],
  ] as const) {
    const phase = stream.between(0, 6);
    brush.fillStyle = translucent(tone(color, 0.08, 0.15), opacity);
    brush.beginPath();
    brush.moveTo(-170, 0);
    const lower = (x: number) =>
      edge(x) + drop + Math.sin(x / 130 + phase) * drop * 0.24 + Math.sin(x / 41 + phase) * 2;
    for (let x = -170; x <= width + 170; x += 10)
      (x === -170 ? brush.moveTo : brush.lineTo).call(brush, x, edge(x) - 5);
    for (let x = width + 170; x >= -170; x -= 10) brush.lineTo(x, lower(x));
    brush.fill();
  }
}

function drawDune(brush: Brush, sketch: Sketch, side: number): void {
  const { width, ground, random, tone, cover } = sketch;
  const stream = random.fork("dune");
  const x = width * (0.5 + side * 0.56);
  fillDabs(brush, tone(cover("#d6b985"), 0.06, -0.2), [{ x, y: ground - 66, radius: width * 0.3, squash: 0.34 }]);
  fillDabs(brush, tone(cover("#ecd4a2"), 0.06, 0.4), [
    { x: x - 12, y: ground - 58, radius: width * 0.28, squash: 0.3 },
  ]);
  drawGrass(brush, sketch, stream, {
    left: x - width * 0.24,
    right: x + width * 0.24,
    top: ground - 160,
    bottom: ground - 70,
    count: 220,
    blade: 90,
    color: "#9a9a58",
    where: (atX, atY) => Math.hypot((atX - x) / (width * 0.25), (atY - ground + 66) / 92) < 1,
  });
}

function drawShells(brush: Brush, { tone, width, height, ground, random, scaleAt }: Sketch): void {
  const stream = random.fork("shells");
  for (const [color, lit] of [
    ["#c9a87c", -0.4],
    ["#fff4e2", 0.3],
    ["#b98a6c", -0.1],
  ] as const) {
    const dabs = Array.from({ length: 26 }, () => {
      const y = stream.between(ground - 70, height + 40);
      return {
        x: stream.between(-60, width + 60),
        y,
        radius: scaleAt(y) * stream.between(1.5, 4.5),
        squash: 0.5,
        turn: stream.between(0, 3),
      };
    });
    fillDabs(brush, tone(color, 0, lit), dabs);
  }
}
