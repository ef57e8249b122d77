import { BoundedMap } from "#core/bounded-map.ts";
import { drawAirOf } from "./air/draw-air.ts";
import { isIndoors } from "./light.ts";
import { nameStage } from "./name-stage.ts";
import { paintOverlay } from "./overlay.ts";
import { PAINTERS } from "./places/painters.ts";
import { openSketch, PERSON } from "./sketch.ts";
import type { FrameSize, Setting, Stage } from "./stage.ts";

/** Shares of the frame's width that figures keep clear of its sides. */
const GROUND_MARGIN = 0.07;

/**
 * Stages that a thread keeps: a clip stands on its own and, where it fades into the next one, on that one's. One takes
 * up to 22 MB at 720p and 184 MB at 2160p.
 */
const KEPT_STAGES = 2;
const LARGEST_KEPT_PIXELS = 1920 * 1080;

const kept = new BoundedMap<string, Stage>(KEPT_STAGES);

/**
 * The place of a setting for frames of a size: layers from the sky to what frames the view, in the light of the hour,
 * under its weather, in the colours of its mood. The same setting and size give the same pixels.
 */
export function buildStage(setting: Setting, size: FrameSize): Stage {
  if (size.width * size.height > LARGEST_KEPT_PIXELS) return paintStage(setting, size);
  const name = nameStage(setting, size);
  const stage = kept.get(name) ?? paintStage(setting, size);
  kept.set(name, stage);
  return stage;
}

function paintStage(setting: Setting, size: FrameSize): Stage {
  const { sketch, layers, details, unit } = openSketch(setting, size);
  PAINTERS[setting.place](sketch);
  return {
    size,
    behind: layers.behind,
    before: layers.before,
    groundY: sketch.ground * unit,
    figureHeight: PERSON * unit,
    ground: [size.width * GROUND_MARGIN, size.width * (1 - GROUND_MARGIN)],
    details,
    light: lightOnFigures(setting, sketch),
    overlay: paintOverlay(setting, size),
    drawAir: drawAirOf(sketch, unit),
  };
}

/** Figures take on the colour of the light they stand in, the darker the more. */
function lightOnFigures(
  setting: Setting,
  { light, outside, from }: ReturnType<typeof openSketch>["sketch"],
): Stage["light"] {
  if (isIndoors(setting)) return { color: outside.room.ambient, opacity: 0.1 + 0.2 * outside.lamps, from };
  return { color: light.ambient, opacity: 0.08 + 0.22 * Math.max(outside.lamps, outside.overcast * 0.5), from };
}
