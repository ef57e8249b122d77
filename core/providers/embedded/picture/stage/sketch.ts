import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { type Random, seededRandom } from "../../seeded/random.ts";
import { type Color, mix, multiply, saturate, translucent } from "../color.ts";
import { cropLayer } from "./crop-layer.ts";
import { isIndoors, type Light, lightOf, roomLightOf } from "./light.ts";
import { type FrameSize, type Layer, OVERSCAN, type Setting, type Stage } from "./stage.ts";
import { brushTexture, layTexture } from "./texture.ts";

/** What painters draw with. */
export type Brush = SKRSContext2D;

/** A place in the wide view, in units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a layer lies, in units. It always reaches beyond the frame's left and right, unless `left` and `right` say less. */
export interface LayerPlan {
  readonly depth: number;
  readonly top: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly right?: number;
  readonly driftPerS?: number;
  readonly swell?: { readonly amplitude: number; readonly perS: number };
  /** How strongly the sun's glow falls round the edges of what is painted, 0 to 1. */
  readonly glow?: number;
  /** Left out for air and light, which a brush leaves no trace on. */
  readonly texture?: boolean;
  /** Done to the finished layer, after texture and glow. */
  readonly finish?: (image: Canvas, brush: Brush) => void;
}

/**
 * A stage while it is painted. All measures are units: a grown person is 400 units tall, so that a painter draws for
 * one size and every frame, wide or tall, shows its things at the same size beside the figures. A frame of 16:9 is 1280
 * by 720 units, one of 1:1 720 by 720, one of 9:16 about 518 by 920.
 */
export interface Sketch {
  readonly setting: Setting;
  readonly width: number;
  readonly height: number;
  /** y of the eye's level and of the feet of figures. */
  readonly horizon: number;
  readonly ground: number;
  readonly random: Random;
  /** The light on what stands here, and the light under the open sky; the same outdoors. */
  readonly light: Light;
  readonly outside: Light;
  /** Where the sun or moon stands, or last stood. */
  readonly sun: Point;
  /** Side that light comes from, -1 left to 1 right. */
  readonly from: number;
  /** A surface's own colour as it looks from `distance` (0 here to 1 at the horizon), `lit` 1 in the sun to -1 in shade. */
  readonly tone: (local: Color, distance?: number, lit?: number) => Color;
  /** What lies under the open sky: white when it snows. */
  readonly cover: (local: Color) => Color;
  /** Size of a thing that stands on open ground at `y`, against one beside the figures. */
  readonly scaleAt: (y: number) => number;
  readonly behind: (plan: LayerPlan, paint: (brush: Brush) => void) => void;
  readonly before: (plan: LayerPlan, paint: (brush: Brush) => void) => void;
  /** Names what a detail shot may look at: a centre and a width. */
  readonly detail: (x: number, y: number, width: number) => void;
}

/** Units of a grown person's height: the measure of all others. */
export const PERSON = 400;

/** Pixels of a layer's image for a pixel of the wide view, so that a slow push in stays crisp. */
const PIXELS_PER_PIXEL = 1.1;

/** Share of the frame that every layer reaches beyond it at least, for the little that even the sky moves. */
const LEAST_REACH = 0.02;

/** Units that a layer from side to side reaches below its `bottom`, behind the one before it, which moves further than it. */
const HIDDEN = 44;

/** Opacity of fog before what is furthest away. */
const FOG = 0.5;

const SNOW: Color = "#f1f5fb";

/** Starts a stage: what its painters draw is gathered in `layers` and `details`. */
export function openSketch(setting: Setting, size: FrameSize) {
  const unit = Math.min(0.56 * size.height, 0.78 * size.width) / PERSON;
  const width = size.width / unit;
  const height = size.height / unit;
  const ground = height * (size.width >= size.height ? 0.945 : 0.9);
  const horizon = ground - 270;
  const outside = lightOf(setting);
  const light = isIndoors(setting) ? roomLightOf(setting) : outside;
  const random = seededRandom(`${setting.seed}/${setting.place}`);
  const side = random.chance(0.5) ? 1 : -1;
  const sun = {
    x: width * (0.5 + side * random.between(0.16, 0.3)),
    y: horizon - outside.altitude * (horizon - 40) - 18,
  };

  const layers: { behind: Layer[]; before: Layer[] } = { behind: [], before: [] };
  const details: Stage["details"][number][] = [];

  const paintInto = (into: Layer[]) => (plan: LayerPlan, paint: (brush: Brush) => void) => {
    const reach = Math.max(LEAST_REACH, OVERSCAN * plan.depth + 0.004);
    const left = plan.left ?? -reach * width;
    const right = plan.right ?? width * (1 + reach);
    const top = Math.max(plan.top, -reach * height);
    const hidden = plan.depth > 0.15 && plan.depth < 1 && plan.left === undefined ? HIDDEN : 0;
    const bottom = Math.min((plan.bottom ?? Number.POSITIVE_INFINITY) + hidden, height * (1 + reach));
    const pixels = unit * PIXELS_PER_PIXEL;
    const image = createCanvas(Math.ceil((right - left) * pixels), Math.ceil((bottom - top) * pixels));
    const brush = image.getContext("2d");
    brush.setTransform(image.width / (right - left), 0, 0, image.height / (bottom - top), 0, 0);
    brush.translate(-left, -top);
    brush.lineCap = "round";
    brush.lineJoin = "round";
    paint(brush);
    brush.globalCompositeOperation = "source-atop";
    if (plan.glow) {
      const radius = width * 0.42 + 120;
      const glow = brush.createRadialGradient(sun.x, sun.y, 0, sun.x, sun.y, radius);
      const strength = plan.glow * (1 - outside.overcast);
      glow.addColorStop(0, translucent(outside.disc.glow, strength));
      glow.addColorStop(0.4, translucent(outside.disc.glow, strength * 0.35));
      glow.addColorStop(1, translucent(outside.disc.glow, 0));
      brush.fillStyle = glow;
      brush.fillRect(left, top, right - left, bottom - top);
    }
    if (setting.weather === "fog" && light === outside) {
      brush.fillStyle = translucent(light.haze, Math.max(0, FOG * (1 - plan.depth * 0.8)));
      brush.fillRect(left, top, right - left, bottom - top);
    }
    if (plan.texture !== false) {
      layTexture(brush, brushTexture(), { x: left, y: top, width: right - left, height: bottom - top });
    }
    brush.globalCompositeOperation = "source-over";
    plan.finish?.(image, brush);
    const layer: Layer = {
      image,
      x: left * unit,
      y: top * unit,
      width: (right - left) * unit,
      height: (bottom - top) * unit,
      depth: plan.depth,
      ...(plan.driftPerS !== undefined && { driftPerS: plan.driftPerS * unit }),
      ...(plan.swell && { swell: { amplitude: plan.swell.amplitude * unit, perS: plan.swell.perS } }),
    };
    into.push(...cropLayer(layer));
  };

  const sketch: Sketch = {
    setting,
    width,
    height,
    horizon,
    ground,
    random,
    light,
    outside,
    sun,
    from: side,
    tone: (local, distance = 0, lit = 0) => toneIn(light, local, distance, lit),
    cover: (local) => (setting.weather === "snow" ? mix(SNOW, local, 0.08) : local),
    scaleAt: (y) => Math.max(0.02, (y - horizon) / (ground - horizon)),
    behind: paintInto(layers.behind),
    before: paintInto(layers.before),
    detail: (x, y, detailWidth) => details.push({ x: x * unit, y: y * unit, width: detailWidth * unit }),
  };
  return { sketch, layers, details, unit };
}

/** A surface's own colour in a light: multiplied by the light that falls on it, then dimmed by the air before it. */
export function toneIn(light: Light, local: Color, distance = 0, lit = 0): Color {
  const own = saturate(local, light.saturation);
  const even = multiply(own, light.ambient);
  const facing =
    lit > 0
      ? mix(even, mix(multiply(own, light.key), light.key, 0.22), lit)
      : mix(even, multiply(even, light.shade), -lit);
  return mix(facing, light.haze, distance * light.hazeDensity);
}
