import type { SKRSContext2D } from "@napi-rs/canvas";

/** Draws the soft shadow at the origin that holds a figure to the ground; `hip` is half its width at the hips, in pixels. */
export function drawContactShadow(context: SKRSContext2D, hip: number): void {
  const radius = hip * 2.1;
  const shadow = context.createRadialGradient(0, 0, radius * 0.2, 0, 0, radius);
  shadow.addColorStop(0, "rgba(22, 16, 34, 0.42)");
  shadow.addColorStop(0.6, "rgba(22, 16, 34, 0.2)");
  shadow.addColorStop(1, "rgba(22, 16, 34, 0)");
  context.save();
  context.translate(hip * 0.15, -hip * 0.02);
  context.scale(1, 0.16);
  context.fillStyle = shadow;
  context.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  context.restore();
}
