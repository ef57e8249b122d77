import { type Color, mix, translucent } from "../../color.ts";
import { drawFire, firelight } from "../room/fireplace.ts";
import { paintLightMap, relight } from "../room/light-map.ts";
import { drawView } from "../room/view.ts";
import type { WindowPlan } from "../room/window-plan.ts";
import { drawFaces, ragged, trace } from "../shapes/cave-mouth.ts";
import { drawCrystals } from "../shapes/crystal.ts";
import { drawGlow, verticalGradient } from "../shapes/glow.ts";
import { fillBox, fillDabs, fillRoundBox, fillShape } from "../shapes/path.ts";
import { drawRock } from "../shapes/rock.ts";
import { drawStalactites } from "../shapes/stalactite.ts";
import type { Brush, Sketch } from "../sketch.ts";

/** A cave: its mouth with the world outside, stalactites, a pool, and a camp fire or crystals that glow, by seed. */
export function paintCave(sketch: Sketch): void {
  const { width, height, ground, random, outside } = sketch;
  const stream = random.fork("cave");
  const rock = stream.pick<Color>(["#7d7480", "#85786c", "#6c7884"]);
  const side = stream.pick([-1, 1] as const);
  const mouth: WindowPlan = {
    x: width * (0.5 - side * 0.06),
    y: ground - 96,
    width: Math.min(420, width * 0.56),
    height: Math.min(390, ground - 190),
    shape: "round",
    columns: 1,
    rows: 1,
    frame: rock,
  };
  const crystals = stream.chance(0.5);
  const glow: Color = crystals ? stream.pick<Color>(["#5fd8e8", "#b48cff", "#7df0b0"]) : "#ff9a4a";
  const fireX = width * (0.5 + side * 0.31);
  const line = ground - 88;
  const map = paintLightMap(sketch, [
    { x: mouth.x, y: mouth.y - mouth.height / 2, radius: 560, color: outside.room.window, strength: 0.46 },
    { x: mouth.x, y: line + 40, radius: 420, color: outside.room.window, strength: 0.4 },
    ...(crystals
      ? [
          { x: fireX, y: line, radius: 460, color: glow, strength: 0.55 },
          { x: width - fireX, y: line, radius: 340, color: glow, strength: 0.35 },
        ]
      : firelight(fireX, line)),
  ]);
  const edge = ragged(stream, mouth);

  sketch.behind(
    {
      depth: 0.3,
      top: mouth.y - mouth.height - 60,
      bottom: mouth.y + 130,
      left: mouth.x - mouth.width / 2 - 90,
      right: mouth.x + mouth.width / 2 + 90,
    },
    (brush) => drawView(brush, sketch, mouth, 130),
  );
  sketch.detail(mouth.x, mouth.y - mouth.height / 2, mouth.width * 1.2);
  sketch.behind(
    {
      depth: 0.7,
      top: -100,
      bottom: line + 50,
      finish: (image, brush) => {
        relight(image, brush, map);
        brush.globalCompositeOperation = "destination-out";
        brush.fillStyle = "#000000";
        trace(brush, edge, 0);
        brush.fill();
        brush.globalCompositeOperation = "source-atop";
        drawGlow(
          brush,
          { x: mouth.x, y: mouth.y - mouth.height * 0.55 },
          mouth.width * 1.15,
          outside.room.window,
          outside.lamps > 0.6 ? 0.3 : 0.6,
        );
        brush.globalCompositeOperation = "source-over";
      },
    },
    (brush) => {
      fillBox(brush, sketch.tone(rock, 0, -0.55), -180, -120, width + 360, line + 190);
      drawFaces(brush, sketch, stream, rock, line, mouth);
      brush.strokeStyle = translucent(sketch.tone(rock, 0, 0.6), 0.8);
      brush.lineWidth = 7;
      trace(brush, edge, 3);
      brush.stroke();
    },
  );
  sketch.behind(
    {
      depth: 1,
      top: line - 190,
      finish: (image, brush) => {
        relight(image, brush, map);
        if (crystals) for (const x of [fireX, width - fireX]) drawGlow(brush, { x, y: line }, 230, glow, 0.5);
        else {
          drawFire(brush, stream, { x: fireX, y: line + 44, width: 92, height: 104 });
          drawGlow(brush, { x: fireX, y: line + 50 }, 330, "#ff9a4a", 0.4);
        }
      },
    },
    (brush) => {
      fillShape(
        brush,
        verticalGradient(brush, line, height + 80, [
          [0, sketch.tone(rock, 0, -0.1)],
          [0.5, sketch.tone(rock, 0, 0.05)],
          [1, sketch.tone(rock, 0, -0.7)],
        ]),
        -180,
        line + 14,
        width * 0.2,
        line - 6,
        width * 0.5,
        line + 8,
        width * 0.8,
        line - 8,
        width + 180,
        line + 12,
        width + 180,
        height + 100,
        -180,
        height + 100,
      );
      drawPool(brush, sketch, width * (0.5 - side * 0.3), line + 62);
      for (let index = 0; index < 15; index++) {
        const near = index / 15;
        const x = index % 2 ? stream.between(-120, width * 0.28) : stream.between(width * 0.72, width + 120);
        drawRock(brush, sketch, stream, {
          x,
          y: line + 16 + near * 74,
          width: stream.between(50, 150),
          height: stream.between(26, 100) * (1.1 - near * 0.4),
          color: rock,
        });
      }
      if (crystals) for (const x of [fireX, width - fireX]) drawCrystals(brush, sketch, stream, x, line + 50, glow);
      else {
        for (let stone = 0; stone < 9; stone++)
          drawRock(brush, sketch, stream, {
            x: fireX - 72 + stone * 18,
            y: line + 54 + Math.sin((stone / 8) * Math.PI) * 13,
            width: 30,
            height: 20,
            color: rock,
          });
        for (const [turn, y] of [
          [-0.25, 40],
          [0.2, 46],
        ] as const) {
          brush.save();
          brush.translate(fireX, line + y);
          brush.rotate(turn);
          fillRoundBox(brush, sketch.tone("#6b4630", 0, 0), [-58, -8, 116, 16], 8);
          brush.restore();
        }
      }
    },
  );
  sketch.detail(fireX, line - 10, 280);
  const dim = paintLightMap(sketch, []);
  sketch.before(
    {
      depth: 1.3,
      top: -100,
      bottom: Math.min(150, ground * 0.26),
      finish: (image, brush) => relight(image, brush, dim),
    },
    (brush) => drawStalactites(brush, sketch, stream, rock),
  );
}

function drawPool(brush: Brush, { outside, tone }: Sketch, x: number, y: number): void {
  fillDabs(brush, tone("#3a3844", 0, -0.5), [{ x, y: y + 2, radius: 158, squash: 0.2 }]);
  fillDabs(brush, mix(tone("#2f6a7a", 0, 0), outside.room.window, 0.3), [{ x, y, radius: 148, squash: 0.18 }]);
  fillDabs(brush, translucent(outside.room.window, 0.4), [
    { x: x + 20, y: y - 6, radius: 80, squash: 0.07 },
    { x: x - 50, y: y + 6, radius: 46, squash: 0.06 },
  ]);
}
