import { rename, rm } from "node:fs/promises";
import type { ClipRequest } from "#core/providers/video.ts";
import { drawClip } from "./draw-clip.ts";
import { encodeFrames } from "./encode-frames.ts";

export interface RenderOrder {
  readonly request: ClipRequest;
  /** Where the finished clip goes. */
  readonly file: string;
  /** One number, shared with who ordered: once it is not 0, the work is to stop. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** Runs in a worker thread: draws and encodes a segment. The file appears when it is whole; a half-made one is removed. */
export async function renderClip({ request, file, stop }: RenderOrder): Promise<void> {
  const partial = `${file}.part`;
  try {
    await encodeFrames(drawClip(request), request, partial, () => Atomics.load(stop, 0) !== 0);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}
