import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { translucent } from "../color.ts";
import { GRADES } from "./palettes.ts";
import type { FrameSize, Setting } from "./stage.ts";

/**
 * What lies over every frame: the mood's tint and darker corners. No grain: a pattern that lies still over a picture that
 * moves makes files three times as large.
 */
export function paintOverlay({ mood }: Setting, { width, height }: FrameSize): Canvas {
  const canvas = createCanvas(width, height);
  const brush = canvas.getContext("2d");
  const { tint, veil, vignette } = GRADES[mood];
  if (veil > 0) {
    brush.fillStyle = translucent(tint, veil);
    brush.fillRect(0, 0, width, height);
  }
  brush.save();
  brush.translate(width / 2, height * 0.48);
  brush.scale(width / 2, height / 2);
  const corners = brush.createRadialGradient(0, 0, 0.72, 0, 0, 1.5);
  corners.addColorStop(0, "rgba(8,6,20,0)");
  corners.addColorStop(0.5, `rgba(8,6,20,${vignette * 0.45})`);
  corners.addColorStop(1, `rgba(8,6,20,${vignette * 1.25})`);
  brush.fillStyle = corners;
  brush.fillRect(-1, -1, 2, 2.1);
  brush.restore();
  return canvas;
}
