import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { ClipRequest } from "#core/providers/video.ts";
import { drawWatermark } from "./draw-watermark.ts";
import { filmSource } from "./film-source.ts";

/**
 * Draws the frames of a segment, in order, as RGBA pixels: those of its source from `firstFrame` on, the last
 * `transitionFrames` of them fading into the first of `next`. A frame that shows what the one before did is the same
 * buffer again.
 */
export function* drawClip(request: ClipRequest): Generator<Buffer, void, void> {
  const { source, next, firstFrame, transitionFrames, width, height, watermark } = request;
  const size = { width, height };
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const footage = filmSource(source, size);
  const mark = watermark === null ? undefined : drawWatermark(watermark, size);
  const fadesFrom = next ? source.frames - transitionFrames : source.frames;
  const fade = next && fadesFrom < source.frames ? openFade(request) : undefined;
  let pixels: Buffer | undefined;
  for (let frame = firstFrame; frame < source.frames; frame++) {
    const fades = fade !== undefined && frame >= fadesFrom;
    if (!pixels || fades || !footage.isRepeat(frame)) {
      footage.drawFrame(context, frame);
      if (fades) fade(context, frame - fadesFrom);
      if (mark) context.drawImage(mark.image, mark.x, mark.y);
      pixels = canvas.data();
    }
    yield pixels;
  }
}

/** Prepares the fade: a function that lays frame `at` of what comes next over the context, stronger from frame to frame. */
function openFade({ next, transitionFrames, width, height }: ClipRequest) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  let footage: ReturnType<typeof filmSource> | undefined;
  return (over: SKRSContext2D, at: number): void => {
    if (!next) return;
    footage ??= filmSource(next, { width, height });
    footage.drawFrame(context, at);
    over.save();
    over.globalAlpha = (at + 1) / (transitionFrames + 1);
    over.drawImage(canvas, 0, 0);
    over.restore();
  };
}
