import type { Weather } from "#core/providers/vocabulary.ts";
import type { Layer } from "./places.ts";
import { foghorn, rain, thunder } from "./weather.ts";
import { stillAir, wind } from "./wind.ts";

export interface SkySound {
  readonly layers: readonly Layer[];
  /** How much louder or quieter the whole place is than under a clear sky. */
  readonly gainDb: number;
}

/** What each weather adds to a place out of doors. Indoors it is heard through the walls. */
export const SKIES: Readonly<Record<Weather, SkySound>> = {
  clear: { layers: [], gainDb: 0 },
  rain: { layers: [{ sound: rain(22), gainDb: -19 }], gainDb: 1 },
  storm: {
    layers: [
      { sound: rain(34), gainDb: -19 },
      { sound: wind(640, 2.5), gainDb: -19 },
      { sound: thunder(12), gainDb: 5 },
    ],
    gainDb: 3,
  },
  wind: { layers: [{ sound: wind(560, 3), gainDb: -16 }], gainDb: 1.5 },
  snow: {
    layers: [
      { sound: stillAir(700), gainDb: -25 },
      { sound: wind(340, 7), gainDb: -27 },
    ],
    gainDb: -2,
  },
  fog: { layers: [{ sound: stillAir(380), gainDb: -26 }], gainDb: -1.5 },
};

/** Fog by the sea. */
export const FOGHORN: Layer = { sound: foghorn(20), gainDb: -8 };
