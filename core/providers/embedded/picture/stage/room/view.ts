import { mix, translucent } from "../../color.ts";
import { drawGlow, verticalGradient } from "../shapes/glow.ts";
import { drawHouse, houseColors } from "../shapes/house.ts";
import { drawLeafyTree } from "../shapes/leafy-tree.ts";
import { fillBox, fillCircle, fillDabs, strokeLine } from "../shapes/path.ts";
import { drawHill } from "../shapes/ridge.ts";
import { foliage } from "../shapes/tree-plan.ts";
import { type Brush, type Sketch, toneIn } from "../sketch.ts";
import type { WindowPlan } from "./window-plan.ts";

/** Draws what is seen through a window: the sky of the hour under its weather, over roofs or trees. */
export function drawView(brush: Brush, sketch: Sketch, window: WindowPlan, reach: number): void {
  const { outside, random, setting } = sketch;
  const { x, y, width, height } = window;
  const stream = random.fork("view");
  const outdoors: Sketch = {
    ...sketch,
    light: outside,
    tone: (local, distance, lit) => toneIn(outside, local, distance, lit),
  };
  const area = {
    left: x - width / 2 - reach,
    right: x + width / 2 + reach,
    top: y - height - reach,
    bottom: y + reach,
  };
  const horizon = y - height * 0.26;
  brush.save();
  brush.beginPath();
  brush.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  brush.clip();
  fillBox(
    brush,
    verticalGradient(brush, area.top, horizon, [
      [0, outside.sky[0]],
      [0.5, outside.sky[1]],
      [1, outside.sky[2]],
    ]),
    area.left,
    area.top,
    area.right - area.left,
    area.bottom - area.top,
  );
  const disc = { x: x + width * 0.2, y: outside.altitude > 0.3 ? y - height * 0.78 : horizon - 22 };
  const seen = 1 - outside.overcast;
  if (outside.stars > 0.3) {
    for (let star = 0; star < 34; star++)
      fillCircle(
        brush,
        translucent("#fff8e4", outside.stars * stream.next()),
        stream.between(area.left, area.right),
        stream.between(area.top, horizon - 20),
        stream.between(0.6, 1.6),
      );
  }
  if (outside.disc.kind !== "none" && seen > 0.1) {
    drawGlow(brush, disc, 170, outside.disc.glow, 0.8 * seen);
    fillCircle(brush, translucent(outside.disc.color, 0.4 + 0.6 * seen), disc.x, disc.y, 20);
  }
  for (let cloud = 0; cloud < 5; cloud++)
    fillDabs(brush, translucent(outside.cloud.lit, 0.5), [
      {
        x: stream.between(area.left, area.right),
        y: stream.between(area.top, horizon - 30),
        radius: stream.between(30, 80),
        squash: 0.16,
      },
    ]);
  drawHill(brush, outdoors, stream, {
    left: area.left,
    right: area.right,
    y: horizon,
    amplitude: 12,
    wave: 300,
    bottom: area.bottom,
    color: "#7f9a88",
    distance: 0.75,
  });
  const leaf = foliage(stream);
  const town =
    setting.place !== "cave" && (setting.place === "tavern" || setting.place === "school" || stream.chance(0.4));
  for (let at = area.left; at < area.right + 30; at += stream.between(34, 58)) {
    if (town && stream.chance(0.6))
      drawHouse(brush, outdoors, stream, {
        x: at,
        y: horizon + 40,
        width: 50,
        height: 34,
        distance: 0.5,
        ...houseColors(stream),
        form: "gable",
        storeys: 1,
        door: false,
      });
    else
      drawLeafyTree(brush, outdoors, stream, {
        x: at,
        y: horizon + 40,
        height: stream.between(50, 80),
        distance: 0.5,
        leaf: leaf[0],
      });
  }
  fillBox(
    brush,
    outdoors.tone(outdoors.cover(leaf[2]), 0.4, 0),
    area.left,
    horizon + 36,
    area.right - area.left,
    area.bottom - horizon,
  );
  drawFall(brush, sketch, area);
  brush.restore();
}

/** Rain or snow that falls behind the panes. */
function drawFall(
  brush: Brush,
  { setting, random, outside }: Sketch,
  area: { left: number; right: number; top: number; bottom: number },
): void {
  const stream = random.fork("fall");
  const count = ((area.right - area.left) * (area.bottom - area.top)) / 520;
  for (let index = 0; index < count; index++) {
    const x = stream.between(area.left, area.right);
    const y = stream.between(area.top, area.bottom);
    if (setting.weather === "snow") fillCircle(brush, translucent("#ffffff", 0.8), x, y, stream.between(1, 2.8));
    if (setting.weather === "rain" || setting.weather === "storm")
      strokeLine(brush, translucent(mix("#ffffff", outside.sky[2], 0.3), 0.4), 1.3, x, y, x - 5, y + 24);
  }
  if (setting.weather === "fog")
    fillBox(brush, translucent(outside.haze, 0.5), area.left, area.top, area.right - area.left, area.bottom - area.top);
}
