import type { Mood } from "#core/providers/vocabulary.ts";
import { type Color, translucent } from "../../color.ts";
import { drawMist } from "../shapes/glow.ts";
import { drawHouse } from "../shapes/house.ts";
import { drawBeam, drawTower } from "../shapes/light-tower.ts";
import { fillShape } from "../shapes/path.ts";
import { drawRock } from "../shapes/rock.ts";
import { drawWater } from "../shapes/water.ts";
import type { Sketch } from "../sketch.ts";
import { paintSky } from "../sky.ts";
import { drawTufts, frameCorners } from "./framing.ts";
import { paintGround } from "./ground.ts";

/** Where something is wrong with a lighthouse, it is most often its lamp that is out. */
const UNLIT_MOODS: ReadonlySet<Mood> = new Set<Mood>(["mysterious", "dark"]);

/** A lighthouse on its rock over the sea, with the keeper's house; its beam goes out when lamps are lit. */
export function paintLighthouse(sketch: Sketch): void {
  const { setting, width, horizon, ground, random, sun, light } = sketch;
  const lamp = UNLIT_MOODS.has(setting.mood) ? 0 : light.lamps;
  const stream = random.fork("lighthouse");
  const side = sun.x > width / 2 ? -1 : 1;
  const towerX = width * (0.5 + side * (width > 700 ? 0.19 : 0.24));
  const towerTop = Math.max(116, horizon - 400);
  paintSky(sketch, horizon + 30);
  sketch.behind(
    { depth: 0.25, top: horizon - 2, bottom: ground - 50, glow: 0.4, swell: { amplitude: 2.5, perS: 0.16 } },
    (brush) => {
      drawWater(brush, sketch, stream, {
        left: -90,
        right: width + 90,
        top: horizon,
        bottom: ground + 20,
        color: "#2f7286",
        waves: 0.8,
      });
      drawMist(brush, { left: -90, right: width + 90, y: horizon + 2, height: 20 }, light.haze, 0.5);
    },
  );
  sketch.behind({ depth: 0.6, top: towerTop - 82, bottom: ground + 10, glow: 0.25 }, (brush) => {
    for (const [shift, w, h] of [
      [0.3, 260, 96],
      [0.16, 300, 150],
      [-0.06, 340, 168],
      [-0.22, 250, 110],
      [0.05, 420, 92],
    ] as const) {
      drawRock(brush, sketch, stream, {
        x: towerX + side * shift * 900,
        y: ground + 6,
        width: w * 1.25,
        height: h,
        distance: 0.14,
        color: "#6f6a70",
      });
    }
    const houseX = towerX + side * 118;
    drawHouse(brush, sketch, stream, {
      x: houseX,
      y: ground - 138,
      width: 150,
      height: 66,
      distance: 0.14,
      wall: "#f0e8da",
      roof: "#9c4a3c",
      form: "eaves",
      storeys: 1,
    });
    drawTower(brush, sketch, {
      x: towerX,
      foot: ground - 130,
      top: towerTop,
      isLit: lamp > 0.2,
      stripe: stream.pick<Color>(["#c23f36", "#2f4f73", "#c23f36", "#3a3a40"]),
    });
  });
  if (lamp > 0.4) {
    sketch.behind({ depth: 0.6, top: towerTop - 190, bottom: towerTop + 150, texture: false }, (brush) =>
      drawBeam(brush, sketch, towerX, towerTop - 28, side),
    );
  }
  sketch.detail(towerX, towerTop, 260);
  sketch.detail(towerX + side * 110, ground - 170, 260);
  paintGround(sketch, {
    top: ground - 84,
    color: "#7d8a5c",
    amplitude: 10,
    headroom: 80,
    draw: (brush, edge) => {
      for (let index = 0; index < 9; index++) {
        const x = stream.between(-100, width + 100);
        drawRock(brush, sketch, stream, {
          x,
          y: edge(x) + stream.between(10, 50),
          width: stream.between(40, 120),
          height: stream.between(18, 48),
          distance: 0.04,
        });
      }
      fillShape(
        brush,
        translucent(sketch.tone(sketch.cover("#cdb58c"), 0.05, 0.2), 0.8),
        towerX - side * 20,
        ground - 96,
        towerX - side * 50,
        ground - 96,
        width * 0.36,
        sketch.height + 90,
        width * 0.66,
        sketch.height + 90,
      );
      for (let x = -100; x < width + 100; x += 90)
        drawTufts(brush, sketch, { left: x, right: x + 80, y: edge(x) + 8, color: "#7f9050" });
    },
  });
  frameCorners(sketch, { span: 230, height: 170 }, (brush, corner, edge) => {
    for (let index = 0; index < 3; index++)
      drawRock(brush, sketch, stream, {
        x: edge + corner * (60 + index * 80),
        y: sketch.height + 90,
        width: 190,
        height: 110 + index * 50,
        color: "#403c46",
      });
  });
}
