import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { CardSpec } from "#core/providers/video.ts";
import { buildCard } from "../picture/card/build-card.ts";
import type { FrameSize } from "../picture/stage/stage.ts";
import { drawLayers } from "./draw-layers.ts";
import type { Footage } from "./footage.ts";
import { frameShot } from "./frame-shot.ts";
import { heldFrame, holdBackdrop } from "./hold-backdrop.ts";
import { openingCamera } from "./move-camera.ts";

/** A card's words have come in after this long. */
const TITLE_S = 1.6;

/** Films a card: its place, slowly coming nearer, and the words over it. Nothing of it depends on its length. */
export function filmCard({ frames: _, ...card }: CardSpec, size: FrameSize): Footage {
  const { background, drawTitle } = buildCard(card, size);
  const framing = frameShot({ kind: "wide" }, background, []);
  const backdrop = holdBackdrop(size);
  let title: Canvas | undefined;
  return {
    isRepeat: (frame) => frame / FRAMES_PER_SECOND > TITLE_S && heldFrame(frame, 0) !== frame,
    drawFrame(context, frame) {
      const held = heldFrame(frame, 0);
      const [atS, cameraS] = [frame / FRAMES_PER_SECOND, held / FRAMES_PER_SECOND];
      const view = { size, framing, camera: openingCamera(cameraS), atS: cameraS };
      backdrop.draw(context, held, atS < TITLE_S, (own) => {
        drawLayers(own, background.behind, view);
        drawLayers(own, background.before, view);
      });
      background.drawAir(context, cameraS);
      context.drawImage(background.overlay, 0, 0);
      if (atS < TITLE_S) return drawTitle(context, atS / TITLE_S);
      title ??= drawnOnce(size, (own) => drawTitle(own, 1));
      context.drawImage(title, 0, 0);
    },
  };
}

/** The words with their shadow cost more than the whole place; once they are all there, they change no more. */
function drawnOnce({ width, height }: FrameSize, draw: (context: SKRSContext2D) => void): Canvas {
  const canvas = createCanvas(width, height);
  draw(canvas.getContext("2d"));
  return canvas;
}
