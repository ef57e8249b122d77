import { createCanvas } from "@napi-rs/canvas";
import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { ImageRequest } from "#core/providers/image.ts";
import type { ShotSource } from "#core/providers/video.ts";
import { filmSource } from "../video/film-source.ts";
import { encodePng } from "./encode-png.ts";
import { drawPortrait } from "./portrait/draw-portrait.ts";

/** A still is this frame of its film: the words of a card are all there, and nobody's eyes are closed. */
const STILL_FRAME = 3.6 * FRAMES_PER_SECOND;

/** Runs in a worker thread: the picture that was asked for, as a PNG. */
export async function drawImage(request: ImageRequest): Promise<Uint8Array> {
  const { width, height } = request;
  if (request.kind === "portrait") return encodePng(drawPortrait(request.person, { width, height }));
  const canvas = createCanvas(width, height);
  filmSource(stillOf(request), { width, height }).drawFrame(canvas.getContext("2d"), STILL_FRAME);
  return encodePng(canvas);
}

/** What is filmed for a still: an opening in which everybody is there and nobody speaks. */
function stillOf(request: Exclude<ImageRequest, { kind: "portrait" }>): ShotSource {
  const frames = STILL_FRAME + 1;
  if (request.kind === "card") return { ...request.card, frames };
  return { ...request.scene, kind: "scene", frames, enters: {}, utterances: [] };
}
