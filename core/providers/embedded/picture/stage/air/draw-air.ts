import { isIndoors } from "../light.ts";
import type { Sketch } from "../sketch.ts";
import type { Air } from "./air.ts";
import { fogWisps } from "./fog.ts";
import { gulls } from "./gulls.ts";
import { lightning } from "./lightning.ts";
import { dustInLight, embers, fireflies } from "./lights-in-air.ts";
import { rainfall } from "./rain.ts";
import { snowfall } from "./snow.ts";
import { leavesInWind } from "./wind.ts";

/** Gathers what moves in the air of a place, to draw over every frame whatever the camera does. */
export function drawAirOf(sketch: Sketch, unit: number): Air {
  const airs = isIndoors(sketch.setting) ? indoorAirs(sketch) : outdoorAirs(sketch);
  return (context, atS) => {
    context.save();
    context.scale(unit, unit);
    for (const draw of airs) draw(context, atS);
    context.restore();
  };
}

function indoorAirs(sketch: Sketch): readonly Air[] {
  const { place } = sketch.setting;
  const burning = place === "tavern" || place === "cave";
  return burning ? [dustInLight(sketch), embers(sketch)] : [dustInLight(sketch)];
}

function outdoorAirs(sketch: Sketch): readonly Air[] {
  const { place, timeOfDay, weather } = sketch.setting;
  const airs: Air[] = [];
  const calm = weather === "clear" || weather === "wind";
  const dark = timeOfDay === "dusk" || timeOfDay === "evening" || timeOfDay === "night";
  if (calm && !dark && ["sea", "ship", "harbor", "beach", "lighthouse"].includes(place)) airs.push(gulls(sketch));
  if (weather === "clear" && dark && ["forest", "garden", "field", "lake", "river", "village"].includes(place))
    airs.push(fireflies(sketch));
  if (calm && !dark && ["forest", "garden", "ruins"].includes(place)) airs.push(dustInLight(sketch));
  if (weather === "wind") airs.push(leavesInWind(sketch));
  if (weather === "fog" || (weather === "clear" && place === "graveyard" && dark)) airs.push(fogWisps(sketch));
  if (weather === "rain" || weather === "storm") airs.push(rainfall(sketch));
  if (weather === "snow") airs.push(snowfall(sketch));
  if (weather === "storm") airs.push(lightning(sketch));
  return airs;
}
