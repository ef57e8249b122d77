import type { Sketch } from "../sketch.ts";
import type { Air } from "./air.ts";

/** Seconds from one flash to the next, on average. */
const INTERVAL_S = 7;

/** Opacity of a flash at its brightest. It fades slowly and comes seldom, so that nobody is dazzled or harmed. */
const BRIGHTEST = 0.3;

/** Sheet lightning: a flash and a weaker one after it lighten the whole frame, then fade. */
export function lightning({ random, width, height }: Sketch): Air {
  return (context, atS) => {
    const turn = Math.floor(atS / INTERVAL_S);
    const strike = random.fork(`flash ${turn}`);
    const since = atS - turn * INTERVAL_S - strike.between(0.8, INTERVAL_S - 1.6);
    const strength = flash(since) + 0.6 * flash(since - strike.between(0.34, 0.5));
    if (strength < 0.02) return;
    context.fillStyle = `rgba(214,226,255,${Math.min(1, strength) * BRIGHTEST})`;
    context.fillRect(0, 0, width, height);
  };
}

/** 1 at the strike, then fading within half a second. */
function flash(sinceS: number): number {
  return sinceS < 0 ? 0 : Math.exp(-sinceS * 8);
}
