import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { type Color, translucent } from "../../color.ts";
import type { Sketch } from "../sketch.ts";
import { type Air, wrap } from "./air.ts";

/** Long wisps of fog that drift through the lower half of the frame. */
export function fogWisps({ random, width, height, outside, setting }: Sketch): Air {
  const stream = random.fork("fog");
  const wisp = paintWisp(outside.haze);
  const strength = setting.weather === "fog" ? 0.42 : 0.22;
  const wisps = Array.from({ length: 3 }, (_, index) => ({
    x: stream.between(0, width * 1.6),
    y: height * (0.52 + index * 0.16),
    width: Math.max(420, width * stream.between(0.5, 0.7)),
    height: height * stream.between(0.15, 0.22),
    speed: stream.between(8, 20) * (index % 2 ? 1 : -1),
  }));
  return (context, atS) => {
    context.globalAlpha = strength;
    for (const { x, y, width: wide, height: tall, speed } of wisps) {
      context.drawImage(wisp, wrap(x + atS * speed, width + wide) - wide, y - tall / 2, wide, tall);
    }
    context.globalAlpha = 1;
  };
}

/** A soft oval, small, since it is only ever drawn larger. */
function paintWisp(color: Color): Canvas {
  const canvas = createCanvas(96, 32);
  const brush = canvas.getContext("2d");
  brush.scale(3, 1);
  const soft = brush.createRadialGradient(16, 16, 0, 16, 16, 16);
  soft.addColorStop(0, translucent(color, 0.9));
  soft.addColorStop(0.5, translucent(color, 0.45));
  soft.addColorStop(1, translucent(color, 0));
  brush.fillStyle = soft;
  brush.fillRect(0, 0, 32, 32);
  return canvas;
}
