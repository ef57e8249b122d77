import { type Color, translucent } from "../../color.ts";
import { frameCorners } from "../places/framing.ts";
import { drawGlow } from "../shapes/glow.ts";
import { fillBox, fillShape } from "../shapes/path.ts";
import type { Brush, Sketch } from "../sketch.ts";
import { drawCurtains } from "./curtains.ts";
import { paintLightMap, type RoomLight, relight } from "./light-map.ts";
import { drawView } from "./view.ts";
import { drawPanes, drawWindowSurround } from "./window.ts";
import { traceWindow, type WindowPlan } from "./window-plan.ts";

interface RoomPlan {
  readonly windows: readonly WindowPlan[];
  /** Lamps and fires that burn; windows shine by themselves. */
  readonly lights: readonly RoomLight[];
  /** Draws the wall, with what stands against it and hangs on it. */
  readonly wall: (brush: Brush) => void;
  /** Draws what shines by itself on the wall, after the light has been laid: flames, lit glass. */
  readonly shining?: (brush: Brush) => void;
  /** Draws the floor, with what stands on it. */
  readonly floor: (brush: Brush) => void;
  readonly shiningOnFloor?: (brush: Brush) => void;
  /** Units over the floor's far edge that its furniture rises to. */
  readonly headroom?: number;
  /** Something that stands in a lower corner before the figures. */
  readonly corner?: {
    readonly side: -1 | 1;
    readonly height: number;
    readonly draw: (brush: Brush, side: -1 | 1, edge: number) => void;
  };
}

/** How much of the floor is seen. */
const FLOOR = 96;

/** y where the back wall meets the floor. */
export function floorLine({ ground }: Sketch): number {
  return ground - FLOOR;
}

/** Lamplight when lamps are lit, else nothing: for the list of a room's lights. */
export function whenLit(sketch: Sketch, lights: readonly RoomLight[]): readonly RoomLight[] {
  return lampsAreLit(sketch) ? lights : [];
}

/** y of the ceiling, or of the lowest beam: higher in a tall frame, but never higher than a room is. */
export function ceilingLine(sketch: Sketch): number {
  return Math.max(18, floorLine(sketch) - 640);
}

/** Whether lamps burn in a room at this hour. */
export function lampsAreLit({ outside }: Sketch): boolean {
  return outside.lamps > 0.3;
}

/** Paints a room: the view through its windows, the back wall, light that falls in, and the floor. */
export function paintRoom(sketch: Sketch, plan: RoomPlan): void {
  const { width, height, outside } = sketch;
  const line = floorLine(sketch);
  const windowLights = plan.windows.flatMap(({ x, y, width: wide, height: tall }) => [
    { x, y: y - tall / 2, radius: Math.max(wide, tall) * 1.5 + 120, color: outside.room.window, strength: 0.5 },
    { x: x - sketch.from * 170, y: line + 60, radius: 380, color: outside.room.window, strength: 0.34 },
  ]);
  const map = paintLightMap(sketch, [...windowLights, ...plan.lights]);

  for (const window of plan.windows) {
    const reach = 46;
    sketch.behind(
      {
        depth: 0.4,
        top: window.y - window.height - reach,
        bottom: window.y + reach,
        left: window.x - window.width / 2 - reach,
        right: window.x + window.width / 2 + reach,
      },
      (brush) => drawView(brush, sketch, window, reach),
    );
    sketch.detail(window.x, window.y - window.height / 2, Math.max(260, window.width * 1.7));
  }
  sketch.behind(
    {
      depth: 0.78,
      top: -100,
      bottom: line + 50,
      finish: (image, brush) => {
        relight(image, brush, map);
        for (const window of plan.windows) {
          brush.globalCompositeOperation = "destination-out";
          brush.fillStyle = "#000000";
          traceWindow(brush, window);
          brush.fill();
          brush.globalCompositeOperation = "source-over";
          drawPanes(brush, sketch, window);
          const shine = outside.lamps > 0.6 ? 0.16 : 0.42;
          brush.globalCompositeOperation = "source-atop";
          drawGlow(
            brush,
            { x: window.x, y: window.y - window.height / 2 },
            Math.max(window.width, window.height) * 1.1,
            outside.room.window,
            shine,
          );
          brush.globalCompositeOperation = "source-over";
        }
        plan.shining?.(brush);
      },
    },
    (brush) => {
      // Behind the edge of the floor, which moves further than the wall.
      fillBox(brush, sketch.tone("#2c2026", 0, -0.5), -180, line - 2, width + 360, 160);
      plan.wall(brush);
      for (const window of plan.windows) drawWindowSurround(brush, sketch, window);
      for (const window of plan.windows) drawCurtains(brush, sketch, window);
    },
  );
  sketch.behind(
    {
      depth: 1,
      top: line - (plan.headroom ?? 0),
      finish: (image, brush) => {
        relight(image, brush, map);
        for (const window of plan.windows) drawPool(brush, sketch, window, line);
        plan.shiningOnFloor?.(brush);
      },
    },
    plan.floor,
  );
  for (const window of plan.windows) paintBeam(sketch, window, Math.min(height, line + 70));
  if (plan.corner) {
    const dim = paintLightMap(sketch, [
      { x: width / 2, y: line, radius: width, color: outside.room.ambient, strength: 0.4 },
    ]);
    const { side, height: tall, draw } = plan.corner;
    frameCorners(
      sketch,
      { span: 230, height: tall, sides: [side], finish: (image, brush) => relight(image, brush, dim) },
      draw,
    );
  }
  if (plan.windows.length === 0) sketch.detail(width / 2, line - 200, 400);
}

/** The shape of a window, thrown on the floor by the light behind it. */
function drawPool(brush: Brush, { outside, from, ground }: Sketch, window: WindowPlan, line: number): void {
  const strength = (outside.lamps > 0.6 ? 0.16 : 0.34) * (1 - outside.overcast * 0.75);
  const lean = -from * 110;
  const near = Math.min(line + 120, ground + 30);
  brush.save();
  brush.globalCompositeOperation = "screen";
  const color: Color = window.glass ? (window.glass[0] ?? outside.room.window) : outside.room.window;
  for (let column = 0; column < window.columns; column++) {
    const left = window.x - window.width / 2 + (window.width * column) / window.columns + 5;
    const right = window.x - window.width / 2 + (window.width * (column + 1)) / window.columns - 5;
    const spread = (x: number) => x + (x - window.x) * 0.25 + lean;
    fillShape(
      brush,
      translucent(color, strength),
      left + lean * 0.3,
      line + 22,
      right + lean * 0.3,
      line + 22,
      spread(right),
      near,
      spread(left),
      near,
    );
  }
  brush.restore();
}

/** Light hangs in the air between a window and the floor. */
function paintBeam(sketch: Sketch, window: WindowPlan, foot: number): void {
  const { outside, from } = sketch;
  const strength = (outside.lamps > 0.6 ? 0.1 : 0.24) * (1 - outside.overcast * 0.8);
  if (strength < 0.05) return;
  const lean = -from * 150;
  const top = window.y - window.height;
  const left = Math.min(window.x - window.width / 2, window.x - window.width / 2 + lean) - 60;
  const right = Math.max(window.x + window.width / 2, window.x + window.width / 2 + lean) + 60;
  sketch.behind({ depth: 0.88, top, bottom: foot, left, right, texture: false }, (brush) => {
    const gradient = brush.createLinearGradient(0, top, lean * 0.5, foot);
    gradient.addColorStop(0, translucent(outside.room.window, strength));
    gradient.addColorStop(1, translucent(outside.room.window, 0));
    for (const inset of [0, 10, 22]) {
      const half = window.width / 2 - inset;
      brush.globalAlpha = 0.5;
      fillShape(
        brush,
        gradient,
        window.x - half,
        top + inset,
        window.x + half,
        top + inset,
        window.x + half + lean * 1.1 + 40,
        foot,
        window.x - half + lean * 1.1 - 40,
        foot,
      );
    }
  });
}
