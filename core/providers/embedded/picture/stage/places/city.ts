import { drawDome } from "../shapes/dome.ts";
import { drawGlow, drawMist, verticalGradient } from "../shapes/glow.ts";
import { drawHouse, houseColors } from "../shapes/house.ts";
import { drawStreetLamp, LAMPLIGHT } from "../shapes/lamp.ts";
import { fillBox, fillShape } from "../shapes/path.ts";
import { drawSteeple } from "../shapes/steeple.ts";
import { drawTerrace } from "../shapes/terrace.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";
import { drawPaving } from "./paving.ts";

/** A city street that runs between tall houses to a skyline of towers and domes. */
export function paintCity(sketch: Sketch): void {
  const { width, horizon, ground, random, light, height, from } = sketch;
  const stream = random.fork("city");
  paintSky(sketch, horizon + 80);
  sketch.behind({ depth: 0.25, top: horizon - 330, bottom: horizon + 130, glow: 0.5 }, (brush) => {
    for (const [row, tall, distance] of [
      [0, 250, 0.82],
      [1, 180, 0.62],
    ] as const) {
      for (let x = -90; x < width + 90; ) {
        const wide = stream.between(44, 92);
        drawHouse(brush, sketch, stream, {
          x: x + wide / 2,
          y: horizon + 40 + row * 20,
          width: wide,
          height: tall * stream.between(0.5, 1),
          distance,
          ...houseColors(stream),
          form: stream.pick(["flat", "flat", "eaves"]),
          storeys: stream.whole(4, 7),
          door: false,
        });
        x += wide + 1;
      }
    }
    fillBox(brush, sketch.tone("#8f8a8c", 0.7, 0.1), -110, horizon + 56, width + 220, 130);
    drawDome(brush, sketch, width * stream.between(0.46, 0.54), horizon - 20);
    drawSteeple(brush, sketch, {
      x: width * (from > 0 ? 0.4 : 0.6),
      y: horizon + 20,
      width: 30,
      height: 150,
      distance: 0.7,
      roof: "#5f6a74",
    });
    drawMist(brush, { left: -110, right: width + 110, y: horizon + 44, height: 110 }, light.haze, 0.75);
  });
  sketch.detail(width * 0.5, horizon - 130, 380);
  sketch.behind({ depth: 0.72, top: -70, bottom: ground + 10, glow: 0.2 }, (brush) => {
    fillBox(
      brush,
      verticalGradient(brush, horizon + 20, ground, [
        [0, sketch.tone("#8f8a8c", 0.6, 0.2)],
        [1, sketch.tone("#8f8a8c", 0.1, 0)],
      ]),
      -150,
      horizon + 44,
      width + 300,
      ground - horizon,
    );
    for (const side of [-1, 1] as const) drawTerrace(brush, sketch, stream, side);
  });
  const lampX = width * 0.12;
  paintGround(sketch, {
    top: ground - 116,
    color: "#8f8a8c",
    amplitude: 0,
    headroom: 500,
    draw: (brush) => {
      drawPaving(brush, sketch, { top: ground - 116, color: "#97918f", row: 24 });
      for (const side of [-1, 1]) {
        const edge = (y: number) => width / 2 + side * (width * 0.14 + sketch.scaleAt(y) * Math.min(430, width * 0.3));
        fillShape(
          brush,
          sketch.tone(sketch.cover("#b9b1a8"), 0.05, 0.2),
          edge(ground - 116),
          ground - 116,
          width / 2 + side * width * 0.72,
          ground - 116,
          width / 2 + side * width * 0.9,
          height + 90,
          edge(height + 90),
          height + 90,
        );
        fillShape(
          brush,
          sketch.tone("#6c6668", 0, -0.4),
          edge(ground - 116),
          ground - 116,
          edge(height + 90),
          height + 90,
          edge(height + 90) - side * 14,
          height + 90,
          edge(ground - 116) - side * 5,
          ground - 116,
        );
      }
      drawStreetLamp(brush, sketch, { x: lampX, y: ground - 58, height: 340 });
      drawStreetLamp(brush, sketch, { x: width - lampX, y: ground - 58, height: 340 });
      if (light.lamps > 0.4) {
        for (const x of [lampX, width - lampX]) {
          brush.save();
          brush.translate(x, ground - 46);
          brush.scale(1, 0.26);
          drawGlow(brush, { x: 0, y: 0 }, 230, LAMPLIGHT, 0.5 * light.lamps);
          brush.restore();
        }
      }
    },
  });
  sketch.detail(width - lampX, ground - 330, 300);
  frameCorners(sketch, { span: 190, height: 200, sides: [from > 0 ? -1 : 1] }, (brush, side, edge) =>
    drawRailing(brush, sketch, side, edge),
  );
}

function drawRailing(brush: Brush, { tone, height }: Sketch, side: -1 | 1, edge: number): void {
  const iron = tone("#25232b", 0, -0.5);
  const end = edge + side * 320;
  for (let x = edge; side < 0 ? x > end : x < end; x += side * 30) {
    fillBox(brush, iron, x - 4, height - 160, 8, 300);
    fillShape(brush, iron, x - 9, height - 158, x, height - 188, x + 9, height - 158);
  }
  fillBox(brush, iron, Math.min(edge, end), height - 138, Math.abs(end - edge), 10);
  fillBox(brush, iron, Math.min(edge, end), height - 10, Math.abs(end - edge), 12);
}
