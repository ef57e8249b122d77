import { translucent } from "../../color.ts";
import { drawMist } from "../shapes/glow.ts";
import { fillDabs } from "../shapes/path.ts";
import { drawHill } from "../shapes/ridge.ts";
import { drawRock } from "../shapes/rock.ts";
import { drawTallShip } from "../shapes/tall-ship.ts";
import { drawWater } from "../shapes/water.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** The open sea under a tall ship, seen from a ledge of wet rock. */
export function paintSea(sketch: Sketch): void {
  const { width, horizon, ground, random, sun, light } = sketch;
  paintSky(sketch, horizon + 30);
  const stream = random.fork("sea");
  const shipX = width * (sun.x > width / 2 ? stream.between(0.26, 0.36) : stream.between(0.64, 0.74));
  const shipLength = Math.min(230, width * 0.3);
  sketch.behind(
    {
      depth: 0.25,
      top: horizon - shipLength * 1.05,
      bottom: ground - 60,
      glow: 0.4,
      swell: { amplitude: 3, perS: 0.16 },
    },
    (brush) => {
      if (stream.chance(0.5)) {
        const left = sun.x > width / 2 ? -200 : width * 0.7;
        drawHill(brush, sketch, stream, {
          left,
          right: left + width * 0.45 + 100,
          y: horizon - 6,
          amplitude: 12,
          wave: 340,
          bottom: horizon + 3,
          color: "#6f7f88",
          distance: 0.85,
        });
      }
      drawWater(brush, sketch, stream, {
        left: -90,
        right: width + 90,
        top: horizon,
        bottom: ground - 60,
        color: "#2f7f96",
        waves: 0.8,
      });
      drawTallShip(brush, sketch, stream, { x: shipX, y: horizon + 22, length: shipLength, distance: 0.3 });
      drawMist(brush, { left: -90, right: width + 90, y: horizon + 2, height: 22 }, light.haze, 0.5);
    },
  );
  sketch.detail(shipX, horizon - shipLength * 0.3, shipLength * 1.7);
  sketch.behind({ depth: 0.6, top: ground - 130, bottom: ground + 30, swell: { amplitude: 5, perS: 0.21 } }, (brush) =>
    drawSwell(brush, sketch),
  );
  paintGround(sketch, {
    top: ground - 34,
    color: "#6d6a70",
    amplitude: 7,
    headroom: 60,
    draw: (brush, edge) => {
      for (let x = -130; x < width + 130; x += stream.between(60, 130)) {
        drawRock(brush, sketch, stream, {
          x,
          y: edge(x) + 26,
          width: stream.between(70, 150),
          height: stream.between(24, 52),
          color: "#6d6a72",
        });
      }
      const spray = Array.from({ length: 70 }, () => {
        const x = stream.between(-100, width + 100);
        return { x, y: edge(x) - stream.next() ** 2 * 46 + 4, radius: stream.between(1, 3.4) };
      });
      fillDabs(brush, translucent(sketch.tone("#ffffff", 0, 0.3), 0.6), spray);
    },
  });
  frameCorners(sketch, { span: 240, height: 190 }, (brush, side, edge) => {
    for (let index = 0; index < 4; index++) {
      drawRock(brush, sketch, stream, {
        x: edge + side * (50 + index * 70),
        y: sketch.height + 90,
        width: 170,
        height: 120 + index * 45,
        color: "#3e3b45",
      });
    }
  });
}

/** Waves that roll towards the ledge, each with a dark front and a lit crest. */
function drawSwell(brush: Brush, sketch: Sketch): void {
  const { width, ground, random, tone } = sketch;
  const stream = random.fork("swell");
  for (let row = 0; row < 4; row++) {
    const y = ground - 104 + row * 32;
    const phase = stream.between(0, 6);
    const wave = 150 + row * 50;
    const crest = (x: number) => y - Math.abs(Math.sin((x / wave) * Math.PI + phase)) ** 0.7 * -(9 + row * 4) - 10;
    brush.fillStyle = tone(row % 2 ? "#2a7288" : "#2f7f94", 0.12 - row * 0.03, -0.15 - row * 0.1);
    brush.beginPath();
    brush.moveTo(-120, ground + 40);
    for (let x = -120; x <= width + 120; x += 10) brush.lineTo(x, crest(x));
    brush.lineTo(width + 120, ground + 40);
    brush.fill();
    brush.strokeStyle = translucent(tone("#f4fbff", 0.1, 0.3), 0.55);
    brush.lineWidth = 2.4;
    brush.beginPath();
    for (let x = -120; x <= width + 120; x += 10) brush.lineTo(x, crest(x) + 1);
    brush.stroke();
    const foam = Array.from({ length: 30 }, () => {
      const x = stream.between(-110, width + 110);
      return { x, y: crest(x) + stream.between(2, 12), radius: stream.between(4, 22), squash: 0.14 };
    });
    fillDabs(brush, translucent(tone("#eef8fb", 0.1, 0.2), 0.4), foam);
  }
}
