import { INDOORS } from "#core/providers/vocabulary.ts";
import { type Color, mix, multiply, saturate } from "../color.ts";
import { COVERS, GRADES, PALETTES, type Palette } from "./palettes.ts";
import type { Setting } from "./stage.ts";

/** The light of a setting: its time of day under its weather, in the colours of its mood. */
export interface Light extends Palette {
  /** How much of sun, moon and stars clouds hide, 0 to 1. */
  readonly overcast: number;
  /** How much of a thing at the horizon the air swallows; above 1 it swallows what is nearer too. */
  readonly hazeDensity: number;
  readonly clouds: number;
  readonly saturation: number;
}

/** Works out the light of a setting, as it is under the open sky. */
export function lightOf({ timeOfDay, weather, mood }: Setting): Light {
  const palette = PALETTES[timeOfDay];
  const cover = COVERS[weather];
  const grade = GRADES[mood];
  const graded = (color: Color) => mix(saturate(color, grade.saturation), grade.tint, grade.tintShare);

  // A gray sky keeps the brightness of its hour, so that rain at night is not pale, and a little of its colour.
  const sheet = multiply(cover.gray, palette.ambient);
  const veiled = (color: Color) => graded(mix(color, mix(saturate(color, 0.4), sheet, 0.8), cover.overcast));

  return {
    ...palette,
    sky: [veiled(palette.sky[0]), veiled(palette.sky[1]), veiled(palette.sky[2])],
    ambient: graded(multiply(mix(palette.ambient, saturate(palette.ambient, 0.5), cover.overcast), cover.dim)),
    key: graded(mix(palette.key, multiply(palette.ambient, cover.dim), cover.overcast)),
    shade: graded(mix(palette.shade, "#a9aebb", cover.overcast * 0.5)),
    haze: veiled(mix(palette.haze, palette.sky[2], 0.25)),
    disc: { kind: palette.disc.kind, color: graded(palette.disc.color), glow: graded(palette.disc.glow) },
    cloud: {
      lit: mix(veiled(palette.cloud.lit), graded(palette.cloud.lit), 0.16),
      shade: multiply(veiled(palette.cloud.shade), cover.dim),
    },
    stars: palette.stars * (1 - cover.overcast),
    lamps: Math.max(palette.lamps, weather === "storm" ? 0.7 : weather === "rain" || weather === "fog" ? 0.45 : 0),
    room: {
      window: graded(mix(palette.room.window, multiply(palette.room.window, cover.dim), 0.8)),
      ambient: graded(multiply(palette.room.ambient, mix("#ffffff", cover.dim, 0.6))),
    },
    overcast: cover.overcast,
    hazeDensity: cover.haze,
    clouds: cover.clouds,
    saturation: grade.saturation * (1 - cover.overcast * 0.25),
  };
}

/** The light on surfaces in a room: even and full, since lamps and windows are laid over them by a light map. */
export function roomLightOf(setting: Setting): Light {
  const outside = lightOf(setting);
  const grade = GRADES[setting.mood];
  const even = mix("#ffffff", grade.tint, grade.tintShare * 0.6);
  return {
    ...outside,
    ambient: even,
    key: mix(even, "#fff3d8", 0.5),
    shade: "#8d86a0",
    haze: "#b9a999",
    hazeDensity: 0.3,
  };
}

/** Whether a place of this kind has a roof. */
export function isIndoors({ place }: Setting): boolean {
  return INDOORS.has(place);
}
