import type { Random } from "../../../seeded/random.ts";
import { type Color, translucent } from "../../color.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawGlow, verticalGradient } from "./glow.ts";
import { LAMPLIGHT } from "./lamp.ts";
import { fillBox, fillDabs, fillShape, strokeLine } from "./path.ts";

/** A house, and where it stands. */
export interface HousePlan {
  /** Middle of its foot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its walls. */
  readonly height: number;
  readonly distance: number;
  readonly wall: Color;
  readonly roof: Color;
  /** `gable` turns its end to the viewer, `eaves` its long side, `flat` hides its roof as town houses do. */
  readonly form: "gable" | "eaves" | "flat";
  readonly storeys: number;
  readonly timber?: boolean;
  readonly door?: boolean;
}

const WALLS: readonly [Color, ...Color[]] = ["#efe0c4", "#e2c9a4", "#d9b48f", "#c9b9a6", "#e8d3bd", "#cf9f84"];
const ROOFS: readonly [Color, ...Color[]] = ["#a8503c", "#8f4a3c", "#7a5a4a", "#6a6470", "#b5663f"];

/** A wall and a roof that go together. */
export function houseColors(random: Random): { wall: Color; roof: Color } {
  return { wall: random.pick(WALLS), roof: random.pick(ROOFS) };
}

/** Draws a house: walls shaded from the eaves down, windows that are lit when lamps are, roof, chimney, door. */
export function drawHouse(brush: Brush, sketch: Sketch, random: Random, house: HousePlan): void {
  const { tone, from } = sketch;
  const { x, y, width, height, distance, wall } = house;
  const left = x - width / 2;
  const eaves = y - height;
  fillBox(
    brush,
    verticalGradient(brush, eaves, y, [
      [0, tone(wall, distance, -0.25)],
      [0.25, tone(wall, distance, 0.25)],
      [1, tone(wall, distance, -0.2)],
    ]),
    left,
    eaves,
    width,
    height,
  );
  // The flank that the sun does not reach.
  const flank = brush.createLinearGradient(
    from > 0 ? left : left + width,
    0,
    from > 0 ? left + width * 0.5 : left + width * 0.5,
    0,
  );
  flank.addColorStop(0, translucent(tone(wall, distance, -1), 0.75));
  flank.addColorStop(1, translucent(tone(wall, distance, -1), 0));
  fillBox(brush, flank, left, eaves, width, height);
  if (house.form === "gable")
    fillShape(brush, tone(wall, distance, 0.1), left, eaves + 1, x, eaves - width * 0.52, left + width, eaves + 1);
  if (house.timber) drawTimber(brush, sketch, house);
  drawRoof(brush, sketch, random, house);
  drawWindows(brush, sketch, random, house);
}

function drawTimber(brush: Brush, { tone }: Sketch, { x, y, width, height, distance, form }: HousePlan): void {
  const beam = tone("#553a2b", distance, -0.3);
  const thick = Math.max(2, width * 0.03);
  const left = x - width / 2;
  for (const share of [0, 0.25, 0.5, 0.75, 1])
    fillBox(brush, beam, left + width * share - share * thick, y - height, thick, height);
  fillBox(brush, beam, left, y - height * 0.55, width, thick);
  fillBox(brush, beam, left, y - height, width, thick);
  strokeLine(brush, beam, thick, left, y - height * 0.55, left + width * 0.25, y - height);
  strokeLine(brush, beam, thick, left + width, y - height * 0.55, left + width * 0.75, y - height);
  if (form === "gable") strokeLine(brush, beam, thick, x, y - height, x, y - height - width * 0.46);
}

function drawRoof(brush: Brush, { tone, from, setting }: Sketch, random: Random, house: HousePlan): void {
  const { x, y, width, height, distance, roof, form } = house;
  const eaves = y - height;
  const over = width * 0.07;
  const left = x - width / 2 - over;
  const right = x + width / 2 + over;
  const color = setting.weather === "snow" ? "#eef3fa" : roof;
  if (form === "flat") {
    fillBox(brush, tone(roof, distance, -0.35), left + over * 0.5, eaves - height * 0.03, width + over, height * 0.05);
    fillBox(brush, tone(color, distance, 0.3), left + over * 0.5, eaves - height * 0.04, width + over, height * 0.02);
    return;
  }
  const rise = form === "gable" ? width * 0.56 : width * random.between(0.3, 0.42);
  const chimney = x + width * random.pick([-0.22, 0.2, 0.26]);
  const chimneyTop = eaves - rise * (form === "gable" ? 0.95 : 1.25);
  fillBox(brush, tone("#8a5a4a", distance, -0.35), chimney - width * 0.045, chimneyTop, width * 0.09, rise * 0.85);
  fillBox(brush, tone("#8a5a4a", distance, 0.1), chimney - width * 0.055, chimneyTop, width * 0.11, rise * 0.08);
  if (form === "eaves") {
    const inset = width * 0.1;
    fillShape(
      brush,
      verticalGradient(brush, eaves - rise, eaves, [
        [0, tone(color, distance, 0.45)],
        [1, tone(color, distance, -0.3)],
      ]),
      left,
      eaves + over * 0.4,
      left + inset,
      eaves - rise,
      right - inset,
      eaves - rise,
      right,
      eaves + over * 0.4,
    );
    brush.strokeStyle = translucent(tone(color, distance, -0.9), 0.35);
    brush.lineWidth = Math.max(1, width * 0.008);
    brush.beginPath();
    for (let row = 1; row < 6; row++) {
      const share = row / 6;
      brush.moveTo(left + inset * (1 - share), eaves - rise * (1 - share));
      brush.lineTo(right - inset * (1 - share), eaves - rise * (1 - share));
    }
    brush.stroke();
    fillShape(
      brush,
      translucent(tone(color, distance, -1), 0.3),
      from > 0 ? left : right,
      eaves + over * 0.4,
      from > 0 ? left + inset : right - inset,
      eaves - rise,
      x,
      eaves - rise,
      x,
      eaves + over * 0.4,
    );
  } else {
    const thick = width * 0.1;
    const slope = (end: number, lit: number) =>
      fillShape(
        brush,
        tone(color, distance, lit),
        end,
        eaves + thick * 0.5,
        x,
        eaves - rise,
        x,
        eaves - rise + thick * 1.15,
        end + Math.sign(x - end) * thick * 0.25,
        eaves + thick * 1.15,
      );
    slope(left, from < 0 ? 0.45 : -0.5);
    slope(right, from > 0 ? 0.45 : -0.5);
  }
}

function drawWindows(brush: Brush, sketch: Sketch, random: Random, house: HousePlan): void {
  const { tone, outside } = sketch;
  const { x, y, width, height, distance, storeys } = house;
  const columns = Math.max(2, Math.round(width / (height / storeys) / 0.62));
  const cell = width / columns;
  const tall = (height / storeys) * 0.46;
  const wide = Math.min(cell * 0.5, tall * 0.72);
  const doorColumn = house.door === false ? -1 : random.whole(0, columns - 1);
  for (let storey = 0; storey < storeys; storey++) {
    for (let column = 0; column < columns; column++) {
      const middle = x - width / 2 + cell * (column + 0.5);
      const sill = y - (height / storeys) * (storey + 0.3);
      if (storey === 0 && column === doorColumn) {
        const door = tone(random.pick(["#5b3b2a", "#2f4f4a", "#7a3430"]), distance, -0.3);
        fillBox(
          brush,
          tone("#efe6d2", distance, -0.3),
          middle - wide * 0.72,
          y - (height / storeys) * 0.74,
          wide * 1.44,
          (height / storeys) * 0.74,
        );
        fillBox(brush, door, middle - wide * 0.58, y - (height / storeys) * 0.7, wide * 1.16, (height / storeys) * 0.7);
        continue;
      }
      const lit = random.chance(0.62) && outside.lamps > 0.4;
      fillBox(
        brush,
        tone("#f3ead8", distance, -0.15),
        middle - wide * 0.62,
        sill - tall * 1.06,
        wide * 1.24,
        tall * 1.14,
      );
      if (lit) {
        fillBox(
          brush,
          verticalGradient(brush, sill - tall, sill, [
            [0, "#ffe9ae"],
            [1, "#f7b457"],
          ]),
          middle - wide / 2,
          sill - tall,
          wide,
          tall,
        );
        drawGlow(
          brush,
          { x: middle, y: sill - tall / 2 },
          tall * 1.9,
          LAMPLIGHT,
          0.42 * outside.lamps * (1 - distance * 0.5),
        );
      } else {
        fillBox(
          brush,
          verticalGradient(brush, sill - tall, sill, [
            [0, tone("#5f7d92", distance, 0.1)],
            [1, tone("#32475c", distance, -0.2)],
          ]),
          middle - wide / 2,
          sill - tall,
          wide,
          tall,
        );
      }
      const bar = tone("#e9dfcb", distance, -0.4);
      fillBox(brush, bar, middle - wide * 0.04, sill - tall, wide * 0.08, tall);
      fillBox(brush, bar, middle - wide / 2, sill - tall * 0.55, wide, tall * 0.06);
    }
  }
}

/** Draws smoke that rises from (x, y) and thins out. */
export function drawSmoke(
  brush: Brush,
  { light }: Sketch,
  random: Random,
  smoke: { x: number; y: number; height: number },
): void {
  for (let index = 0; index < 14; index++) {
    const share = index / 13;
    fillDabs(brush, translucent(light.cloud.lit, 0.22 * (1 - share)), [
      {
        x: smoke.x + Math.sin(share * 3.4) * smoke.height * 0.12 + share * smoke.height * 0.22 + random.between(-3, 3),
        y: smoke.y - share * smoke.height,
        radius: smoke.height * (0.035 + share * 0.1),
      },
    ]);
  }
}
