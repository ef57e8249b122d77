import { drawFir } from "../shapes/fir.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawPeak } from "../shapes/mountain.ts";
import { fillBox } from "../shapes/path.ts";
import { drawFlowers, drawGrass } from "../shapes/plants.ts";
import { drawHill, ridgeAt } from "../shapes/ridge.ts";
import { drawRock } from "../shapes/rock.ts";
import type { Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** High mountains: snow peaks behind one another, a belt of firs, and an alpine meadow with boulders. */
export function paintMountain(sketch: Sketch): void {
  const { width, horizon, ground, random, light, setting } = sketch;
  const stream = random.fork("mountain");
  const snow = setting.weather === "snow" ? 0.8 : stream.between(0.24, 0.42);
  const summit = width * stream.pick([0.36, 0.62]);
  const tallest = Math.min(horizon * 0.82, 400);
  paintSky(sketch, horizon + 76);
  sketch.behind({ depth: 0.2, top: horizon - tallest * 1.02, bottom: horizon + 90, glow: 0.5 }, (brush) => {
    fillBox(brush, sketch.tone("#6f8a76", 0.9, 0), -90, horizon + 56, width + 180, 110);
    for (let index = 0; index < 5; index++) {
      drawPeak(brush, sketch, stream, {
        x: (width / 4) * index + stream.between(-50, 50),
        base: horizon + 90,
        height: tallest * stream.between(0.55, 0.72),
        halfWidth: stream.between(170, 250),
        color: "#7d86a4",
        distance: 0.76,
        snow,
      });
    }
    drawPeak(brush, sketch, stream, {
      x: summit,
      base: horizon + 90,
      height: tallest + 80,
      halfWidth: Math.min(380, width * 0.42),
      color: "#76798f",
      distance: 0.56,
      snow,
    });
    drawMist(brush, { left: -90, right: width + 90, y: horizon + 40, height: 120 }, light.haze, 0.8);
  });
  sketch.detail(summit, horizon - tallest * 0.7, 420);
  sketch.behind({ depth: 0.5, top: horizon - 210, bottom: ground - 60, glow: 0.28 }, (brush) => {
    for (const side of [-1, 1] as const)
      drawPeak(brush, sketch, stream, {
        x: width / 2 + side * width * stream.between(0.42, 0.54),
        base: ground,
        height: stream.between(240, 330),
        halfWidth: 300,
        color: "#6f7a76",
        distance: 0.36,
        snow: setting.weather === "snow" ? 0.7 : 0,
      });
    const points = drawHill(brush, sketch, stream, {
      left: -130,
      right: width + 130,
      y: horizon + 66,
      amplitude: 26,
      wave: 540,
      bottom: ground,
      color: "#5f8560",
      distance: 0.38,
    });
    const firs = Array.from({ length: Math.round(width / 26) }, () => stream.between(-110, width + 110));
    for (const x of firs) {
      if (Math.abs(x / width - 0.5) < 0.1) continue;
      drawFir(brush, sketch, stream, {
        x,
        y: ridgeAt(points, x) + stream.between(4, 34),
        height: stream.between(58, 128),
        distance: 0.34,
        leaf: "#35664f",
      });
    }
    drawMist(brush, { left: -130, right: width + 130, y: ground - 110, height: 70 }, light.haze, 0.4);
  });
  paintGround(sketch, {
    top: ground - 104,
    color: "#86a35c",
    amplitude: 14,
    headroom: 220,
    draw: (brush, edge) => {
      for (const share of [0.03, 0.1, 0.93, 0.99]) {
        const x = width * share;
        drawFir(brush, sketch, stream, {
          x,
          y: edge(x) + stream.between(10, 30),
          height: stream.between(190, 280),
          distance: 0.06,
          leaf: "#2f604a",
        });
      }
      for (let index = 0; index < 9; index++) {
        const x = index % 2 ? stream.between(-80, width * 0.26) : stream.between(width * 0.74, width + 80);
        drawRock(brush, sketch, stream, {
          x,
          y: edge(x) + stream.between(20, 90),
          width: stream.between(50, 150),
          height: stream.between(26, 74),
          color: "#8a8590",
        });
      }
      drawGrass(brush, sketch, stream, {
        left: -140,
        right: width + 140,
        top: ground - 84,
        bottom: sketch.height + 60,
        count: 480,
        blade: 20,
        color: "#7c9a50",
      });
      if (setting.weather !== "snow")
        drawFlowers(brush, sketch, stream, {
          left: -80,
          right: width + 80,
          top: ground - 70,
          bottom: sketch.height + 30,
          count: Math.round(width / 32),
          size: 6,
          colors: ["#ffffff", "#f5d451", "#9a7bdc"],
        });
    },
  });
  sketch.detail(width * 0.86, ground - 130, 300);
  frameCorners(sketch, { span: 250, height: 210 }, (brush, side, edge) => {
    for (let index = 0; index < 3; index++)
      drawRock(brush, sketch, stream, {
        x: edge + side * (60 + index * 90),
        y: sketch.height + 100,
        width: 210,
        height: 120 + index * 64,
        color: "#4c4852",
      });
  });
}
