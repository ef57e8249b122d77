import { type Color, translucent } from "../../color.ts";
import { drawCactus } from "../shapes/cactus.ts";
import { drawDune } from "../shapes/dune.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawMesa } from "../shapes/mesa.ts";
import { drawPalm } from "../shapes/palm.ts";
import { drawRock } from "../shapes/rock.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameWithGrass } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** A desert: dunes with a lit and a shaded side, table mountains far off, and cacti, or an oasis, by seed. */
export function paintDesert(sketch: Sketch): void {
  const { width, horizon, ground, random, light } = sketch;
  const stream = random.fork("desert");
  const sand = stream.pick<Color>(["#e3b273", "#e9c48a", "#d99a62"]);
  const cacti = stream.chance(0.5);
  paintSky(sketch, horizon + 64);
  sketch.behind({ depth: 0.22, top: horizon - 170, bottom: horizon + 120, glow: 0.5 }, (brush) => {
    for (let index = 0; index < 5; index++)
      drawMesa(brush, sketch, stream, {
        x: stream.between(-40, width + 40),
        y: horizon + 14,
        width: stream.between(110, 250),
        height: stream.between(50, 140),
        distance: 0.72,
      });
    drawDune(brush, sketch, stream, {
      y: horizon + 18,
      amplitude: 18,
      color: sand,
      distance: 0.62,
      bottom: horizon + 130,
    });
    drawMist(brush, { left: -100, right: width + 100, y: horizon + 14, height: 46 }, light.haze, 0.55);
  });
  sketch.behind({ depth: 0.5, top: horizon - 160, bottom: ground - 50, glow: 0.3 }, (brush) => {
    if (!cacti)
      for (const shift of [-60, 0, 36, 84])
        drawPalm(brush, sketch, stream, {
          x: width * 0.8 + shift,
          y: horizon + 62,
          height: stream.between(110, 170),
          distance: 0.36,
          leaf: "#5f8f4a",
        });
    drawDune(brush, sketch, stream, { y: horizon + 56, amplitude: 34, color: sand, distance: 0.4, bottom: ground });
    drawDune(brush, sketch, stream, { y: horizon + 100, amplitude: 30, color: sand, distance: 0.24, bottom: ground });
  });
  sketch.detail(width * 0.5, horizon - 20, 460);
  paintGround(sketch, {
    top: ground - 104,
    color: sand,
    amplitude: 16,
    headroom: 260,
    draw: (brush, edge) => {
      drawRipples(brush, sketch, sand);
      const side = sketch.sun.x > width / 2 ? 0.1 : 0.9;
      if (cacti) {
        drawCactus(brush, sketch, width * side, edge(width * side) + 30, 270);
        drawCactus(brush, sketch, width * (1 - side), edge(width * (1 - side)) + 12, 150);
        sketch.detail(width * side, ground - 200, 300);
      }
      for (let index = 0; index < 6; index++) {
        const x = stream.between(-60, width + 60);
        drawRock(brush, sketch, stream, {
          x,
          y: edge(x) + stream.between(14, 60),
          width: stream.between(24, 80),
          height: stream.between(12, 36),
          color: "#a87a5a",
        });
      }
    },
  });
  frameWithGrass(sketch, "#a8844a");
}

function drawRipples(brush: Brush, { tone, width, ground, height, random, scaleAt }: Sketch, sand: Color): void {
  const stream = random.fork("ripples");
  for (const [lit, shift] of [
    [-0.5, 0],
    [0.6, 3],
  ] as const) {
    brush.strokeStyle = translucent(tone(sand, 0, lit), 0.45);
    brush.lineWidth = 2.4;
    brush.beginPath();
    for (let y = ground - 80; y < height + 70; y += 17 * Math.max(0.4, scaleAt(y))) {
      const start = stream.between(-100, width * 0.6);
      const length = stream.between(180, 460);
      brush.moveTo(start, y + shift);
      for (let x = 0; x < length; x += 20) brush.lineTo(start + x, y + shift + Math.sin(x / 46 + y) * 4 * scaleAt(y));
    }
    brush.stroke();
  }
}
