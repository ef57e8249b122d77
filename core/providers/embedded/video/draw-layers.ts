import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { FrameSize, Layer } from "../picture/stage/stage.ts";
import type { Framing } from "./frame-shot.ts";
import { type Camera, type View, viewOf } from "./move-camera.ts";

/** How far a layer has risen at a time, in pixels of the wide view; below 0 is up. */
export function swellAt({ swell }: Pick<Layer, "swell">, atS: number): number {
  return swell ? swell.amplitude * Math.sin(2 * Math.PI * swell.perS * atS) : 0;
}

/** Draws a layer as the camera sees it at a time. One that drifts goes round: it is drawn as often as it takes to fill. */
export function drawLayer(context: SKRSContext2D, layer: Layer, view: View, atS: number): void {
  const width = layer.width * view.scale;
  const height = layer.height * view.scale;
  const top = (layer.y + swellAt(layer, atS) - view.top) * view.scale;
  const left = (layer.x - view.left) * view.scale;
  if (layer.driftPerS === undefined) {
    context.drawImage(layer.image, left, top, width, height);
    return;
  }
  const drifted = left + layer.driftPerS * atS * view.scale;
  const first = drifted - Math.ceil(drifted / width) * width;
  for (let at = first; at < context.canvas.width; at += width) context.drawImage(layer.image, at, top, width, height);
}

/** Draws layers through the camera, back to front. */
export function drawLayers(
  context: SKRSContext2D,
  layers: readonly Layer[],
  { size, framing, camera, atS }: { size: FrameSize; framing: Framing; camera: Camera; atS: number },
): void {
  for (const layer of layers) drawLayer(context, layer, viewOf(layer.depth, size, framing, camera), atS);
}

/** A part of the wide view to be drawn once for a whole shot. */
interface PlateSpec {
  readonly size: FrameSize;
  readonly framing: Framing;
  /** How far the camera slides to a side, in pixels of the wide view. */
  readonly slide: number;
  readonly depth: number;
  /** Pixels of the plate for a pixel of the frame. */
  readonly resolution: number;
  /** Radius of the blur, as a share of the frame's height; 0 for none. */
  readonly blur: number;
  readonly atS: number;
}

/** Draws layers that may move as one into one, as large as the shot needs: the camera then pays for it once a frame. */
export function layPlate(layers: readonly Layer[], spec: PlateSpec): Layer {
  const { size, framing, depth, atS } = spec;
  const frameScale = size.width / framing.width;
  const scale = frameScale * spec.resolution;
  // A blur looks beyond the edge, and so must find something there.
  const margin = spec.slide + (2 * spec.blur * size.height + 2) / frameScale;
  const width = framing.width + 2 * margin;
  const height = (framing.width * size.height) / size.width + 2 * margin;
  const left = framing.x - width / 2;
  const top = framing.y - height / 2;
  const sharp = createCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const context = sharp.getContext("2d");
  for (const layer of layers) drawLayer(context, layer, { left, top, scale }, atS);
  const plate = { x: left, y: top, width: sharp.width / scale, height: sharp.height / scale, depth };
  if (spec.blur === 0) return { image: sharp, ...plate };
  const soft = createCanvas(sharp.width, sharp.height);
  const blurring = soft.getContext("2d");
  blurring.filter = `blur(${(spec.blur * size.height * spec.resolution).toFixed(1)}px)`;
  blurring.drawImage(sharp, 0, 0);
  return { image: soft, ...plate };
}
