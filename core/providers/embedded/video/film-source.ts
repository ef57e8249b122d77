import type { ShotSource } from "#core/providers/video.ts";
import type { FrameSize } from "../picture/stage/stage.ts";
import { filmCard } from "./film-card.ts";
import { filmScene } from "./film-scene.ts";
import type { Footage } from "./footage.ts";

/** Films whatever a segment shows. */
export function filmSource(source: ShotSource, size: FrameSize): Footage {
  return source.kind === "scene" ? filmScene(source, size) : filmCard(source, size);
}
