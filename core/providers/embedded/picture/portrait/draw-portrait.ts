import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Person } from "#core/providers/vocabulary.ts";
import { mix } from "../color.ts";
import { buildFigure } from "../figure/build-figure.ts";
import { chooseTraits } from "../figure/choose-traits.ts";
import { shaded } from "../figure/colors.ts";

/** Height of the head against the shorter side of the picture: a bust, with room above for a hat. */
const HEAD_SHARE = 0.46;
/** Where the middle of the face is, from the top. */
const FACE_SHARE = 0.46;

/**
 * Draws the bust of a person with a calm face, on a plain backdrop in a pale tone of what they wear.
 *
 * @param size in pixels.
 */
export function drawPortrait(person: Person, size: { readonly width: number; readonly height: number }): Canvas {
  const { width, height } = size;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const backdrop = mix(chooseTraits(person).cloth, "#f6f0e4", 0.74);
  const glow = context.createRadialGradient(
    ...[width * 0.5, height * 0.4, 0],
    ...[width * 0.5, height * 0.4, Math.hypot(width, height) * 0.62],
  );
  glow.addColorStop(0, mix(backdrop, "#ffffff", 0.5));
  glow.addColorStop(0.55, backdrop);
  glow.addColorStop(1, shaded(backdrop, 0.2));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  const figure = buildFigure(person);
  const heightPx = (HEAD_SHARE * Math.min(width, height)) / figure.headShare;
  figure.draw(
    context,
    { x: width * 0.49, y: height * FACE_SHARE + heightPx * figure.faceHeight, height: heightPx },
    { emotion: "neutral", mouth: "closed", facing: "right", blink: 0, breath: 0.3, gesture: 0 },
  );
  return canvas;
}
