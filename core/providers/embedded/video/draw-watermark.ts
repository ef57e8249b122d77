import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { registerFonts, SERIF } from "../picture/fonts.ts";
import type { FrameSize } from "../picture/stage/stage.ts";

/** Size of the letters and distance from the corner, as shares of the frame's shorter side. */
const LETTER_SIZE = 0.036;
const INSET = 0.03;

/** A watermark, drawn once: it lies at (x, y) on every frame. */
export interface Watermark {
  readonly image: Canvas;
  readonly x: number;
  readonly y: number;
}

/** Writes the watermark for the lower right corner, light on a soft shadow, so that it is read on any picture. */
export function drawWatermark(text: string, { width, height }: FrameSize): Watermark {
  registerFonts();
  const shorter = Math.min(width, height);
  const inset = Math.round(INSET * shorter);
  const font = `600 ${Math.round(LETTER_SIZE * shorter)}px ${SERIF}`;
  const ruler = createCanvas(1, 1).getContext("2d");
  ruler.font = font;
  const image = createCanvas(Math.ceil(ruler.measureText(text).width) + 2 * inset, 3 * inset);
  const context = image.getContext("2d");
  context.font = font;
  context.textAlign = "right";
  context.shadowColor = "rgba(0, 0, 0, 0.55)";
  context.shadowBlur = 0.006 * shorter;
  context.fillStyle = "rgba(255, 255, 255, 0.62)";
  context.fillText(text, image.width - inset, image.height - inset);
  return { image, x: width - image.width, y: height - image.height };
}
