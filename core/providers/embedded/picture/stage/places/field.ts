import { translucent } from "../../color.ts";
import { drawBale } from "../shapes/bale.ts";
import { drawFence } from "../shapes/fence.ts";
import { drawHouse } from "../shapes/house.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillShape } from "../shapes/path.ts";
import { drawGrass } from "../shapes/plants.ts";
import { drawPoplar } from "../shapes/poplar.ts";
import { drawHill } from "../shapes/ridge.ts";
import { foliage } from "../shapes/tree-plan.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** Open farmland: fields like a patchwork on the hills, a barn, furrows or stubble with bales, and a fence. */
export function paintField(sketch: Sketch): void {
  const { width, horizon, ground, random } = sketch;
  const stream = random.fork("field");
  const leaf = foliage(stream);
  const wheat = stream.chance(0.65);
  const barnX = width * stream.pick([0.2, 0.78]);
  paintSky(sketch, horizon + 30);
  sketch.behind({ depth: 0.25, top: horizon - 130, bottom: ground - 110, glow: 0.45 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 62,
      amplitude: 38,
      wave: 760,
      bottom: ground,
      color: "#7f9f86",
      distance: 0.85,
    });
    drawHill(brush, sketch, stream, {
      left: -110,
      right: width + 110,
      y: horizon - 18,
      amplitude: 24,
      wave: 560,
      bottom: ground,
      color: "#8fae6a",
      distance: 0.66,
    });
    for (let index = 0; index < width / 24; index++)
      drawPoplarOrTree(
        brush,
        sketch,
        stream.between(-80, width + 80),
        horizon + stream.between(-26, 10),
        stream.between(20, 44),
        0.64,
        leaf[index % 3] ?? leaf[0],
      );
  });
  sketch.behind({ depth: 0.5, top: horizon - 150, bottom: ground - 70, glow: 0.28 }, (brush) => {
    drawHill(brush, sketch, stream, {
      left: -130,
      right: width + 130,
      y: horizon + 42,
      amplitude: 14,
      wave: 620,
      bottom: ground,
      color: wheat ? "#d3b258" : "#8fae52",
      distance: 0.36,
    });
    drawStripes(brush, sketch, horizon + 30);
    drawHouse(brush, sketch, stream, {
      x: barnX,
      y: horizon + 56,
      width: 112,
      height: 56,
      distance: 0.34,
      wall: "#a8453a",
      roof: "#6a5a58",
      form: stream.pick(["gable", "eaves"]),
      storeys: 1,
    });
    for (const shift of [-96, 82, 112])
      drawLeafyTree(brush, sketch, stream, {
        x: barnX + shift,
        y: horizon + 58,
        height: stream.between(84, 130),
        distance: 0.34,
        leaf: leaf[0],
      });
  });
  sketch.detail(barnX, horizon, 300);
  const baleX = width * (barnX < width / 2 ? 0.8 : 0.18);
  sketch.detail(baleX, ground - 90, 260);
  paintGround(sketch, {
    top: ground - 130,
    color: wheat ? "#d9b552" : "#7fa648",
    amplitude: 10,
    headroom: 90,
    draw: (brush, edge) => {
      drawFurrows(brush, sketch, edge, wheat);
      if (wheat) {
        drawBale(brush, sketch, baleX, ground - 62, 62);
        drawBale(brush, sketch, baleX + (baleX < width / 2 ? 150 : -150), ground - 98, 36);
      }
      drawFence(brush, sketch, edge);
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 110,
        bottom: sketch.height + 60,
        count: 620,
        blade: 24,
        color: wheat ? "#c9a548" : "#6f9c3f",
      });
    },
  });
  frameWithGrass(sketch, wheat ? "#b8923c" : "#5f8f3a", wheat ? "wheat" : "grass");
}

function drawPoplarOrTree(
  brush: Brush,
  sketch: Sketch,
  x: number,
  y: number,
  height: number,
  distance: number,
  leaf: `#${string}`,
): void {
  const stream = sketch.random.fork(`hedge ${Math.round(x)}`);
  (stream.chance(0.25) ? drawPoplar : drawLeafyTree)(brush, sketch, stream, { x, y, height, distance, leaf });
}

/** Strips of other crops lie over the middle hill. */
function drawStripes(brush: Brush, { tone, cover, width, ground, random }: Sketch, top: number): void {
  const stream = random.fork("stripes");
  brush.save();
  brush.globalCompositeOperation = "source-atop";
  for (let index = 0; index < 7; index++) {
    const x = (width / 6) * index - 60;
    const color = stream.pick(["#a8bf5a", "#c7a64a", "#7fa24e", "#b98f4e"] as const);
    fillShape(
      brush,
      translucent(tone(cover(color), 0.34, stream.between(-0.3, 0.4)), 0.55),
      x,
      top,
      x + width * 0.08,
      top,
      x + width * 0.2 + (x - width / 2) * 0.6,
      ground,
      x - width * 0.02 + (x - width / 2) * 0.6,
      ground,
    );
  }
  brush.restore();
}

/** Rows run to a point on the horizon. */
function drawFurrows(
  brush: Brush,
  { tone, cover, width, height, horizon }: Sketch,
  edge: (x: number) => number,
  wheat: boolean,
): void {
  const bottom = height + 90;
  for (let index = -26; index <= 26; index++) {
    const foot = width / 2 + index * 92;
    const share = (edge(width / 2) + 6 - horizon) / (bottom - horizon);
    const head = width / 2 + (foot - width / 2) * share;
    fillShape(
      brush,
      translucent(tone(cover(wheat ? "#8f6d2c" : "#4d7a30"), 0.05, -0.35), 0.4),
      head - 1,
      edge(head) + 4,
      head + 3,
      edge(head) + 4,
      foot + 34,
      bottom,
      foot - 2,
      bottom,
    );
    fillShape(
      brush,
      translucent(tone(cover(wheat ? "#f0d27a" : "#a4c862"), 0.05, 0.5), 0.3),
      head + 3,
      edge(head) + 4,
      head + 6,
      edge(head) + 4,
      foot + 60,
      bottom,
      foot + 34,
      bottom,
    );
  }
}
