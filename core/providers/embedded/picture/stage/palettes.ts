import type { Mood, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import type { Color } from "../color.ts";

/** The colours of one time of day under a clear sky, before weather and mood. */
export interface Palette {
  readonly sky: readonly [top: Color, middle: Color, horizon: Color];
  /** What all surfaces are multiplied by: the light of the whole sky. */
  readonly ambient: Color;
  /** What surfaces that face the sun are multiplied by. */
  readonly key: Color;
  /** What surfaces that face away are multiplied by, on top of `ambient`. */
  readonly shade: Color;
  /** The air between here and the horizon. */
  readonly haze: Color;
  readonly disc: { readonly kind: "sun" | "moon" | "none"; readonly color: Color; readonly glow: Color };
  /** Height of the sun or moon over the horizon, 0 to 1 at the top of the frame. */
  readonly altitude: number;
  readonly cloud: { readonly lit: Color; readonly shade: Color };
  /** How much stars show and lamps are lit, 0 to 1. */
  readonly stars: number;
  readonly lamps: number;
  /** Light that falls through a window, and what it leaves in the corners of a room. */
  readonly room: { readonly window: Color; readonly ambient: Color };
}

/** The seven hours of a day. */
export const PALETTES: Readonly<Record<TimeOfDay, Palette>> = {
  dawn: {
    sky: ["#5a6cae", "#d3a3bd", "#ffd9a8"],
    ambient: "#c2abc4",
    key: "#ffd9b0",
    shade: "#8379a8",
    haze: "#f0c6b8",
    disc: { kind: "sun", color: "#fff3d6", glow: "#ffbd8c" },
    altitude: 0.14,
    cloud: { lit: "#ffe3cf", shade: "#b48db4" },
    stars: 0.12,
    lamps: 0.35,
    room: { window: "#ffe0c4", ambient: "#8d7a98" },
  },
  morning: {
    sky: ["#4f9ddb", "#a6d6ee", "#fff0cd"],
    ambient: "#eaeee2",
    key: "#fff2c9",
    shade: "#8a9dc0",
    haze: "#d9e9e6",
    disc: { kind: "sun", color: "#fffbe8", glow: "#ffe9a8" },
    altitude: 0.5,
    cloud: { lit: "#ffffff", shade: "#b7cbdf" },
    stars: 0,
    lamps: 0,
    room: { window: "#fff6dc", ambient: "#a9a9ae" },
  },
  day: {
    sky: ["#2f86d2", "#7fc3ee", "#def2f2"],
    ambient: "#f7f8f4",
    key: "#fffce4",
    shade: "#7f95bd",
    haze: "#c4e1ee",
    disc: { kind: "sun", color: "#fffef2", glow: "#fff6c8" },
    altitude: 0.82,
    cloud: { lit: "#ffffff", shade: "#a9c4de" },
    stars: 0,
    lamps: 0,
    room: { window: "#fffdf0", ambient: "#b2b0b0" },
  },
  afternoon: {
    sky: ["#4e96c8", "#b7d3cd", "#ffdf9c"],
    ambient: "#f6dfb8",
    key: "#ffe29a",
    shade: "#8f86a6",
    haze: "#efd9b0",
    disc: { kind: "sun", color: "#fff6d2", glow: "#ffd47c" },
    altitude: 0.42,
    cloud: { lit: "#fff3d8", shade: "#b9b3b8" },
    stars: 0,
    lamps: 0,
    room: { window: "#ffe6ae", ambient: "#a08f87" },
  },
  dusk: {
    sky: ["#352f72", "#b9547f", "#ff9d58"],
    ambient: "#a1749a",
    key: "#ffab6c",
    shade: "#665088",
    haze: "#d37a78",
    disc: { kind: "sun", color: "#ffe6b0", glow: "#ff8f4e" },
    altitude: 0.1,
    cloud: { lit: "#ffb27e", shade: "#7a4a80" },
    stars: 0.15,
    lamps: 0.8,
    room: { window: "#ffab78", ambient: "#6d5168" },
  },
  evening: {
    sky: ["#18204e", "#4b4788", "#d98672"],
    ambient: "#666199",
    key: "#d99a92",
    shade: "#453f75",
    haze: "#7a6596",
    disc: { kind: "none", color: "#ffd9a8", glow: "#f08a62" },
    altitude: 0.02,
    cloud: { lit: "#b87a90", shade: "#3f3a70" },
    stars: 0.5,
    lamps: 1,
    room: { window: "#8f84c4", ambient: "#574660" },
  },
  night: {
    sky: ["#081030", "#162a5e", "#3f5a96"],
    ambient: "#44588f",
    key: "#a8c2ee",
    shade: "#2c386c",
    haze: "#304680",
    disc: { kind: "moon", color: "#fdf8e2", glow: "#9db8ec" },
    altitude: 0.74,
    cloud: { lit: "#4a62a0", shade: "#1a2850" },
    stars: 1,
    lamps: 1,
    room: { window: "#6f8acb", ambient: "#40374f" },
  },
};

/** What a feeling does to every colour: a tint mixed in, strength of colour, and a veil over the whole frame. */
export interface Grade {
  readonly tint: Color;
  readonly tintShare: number;
  readonly saturation: number;
  /** Opacity of the tint over the frame, and of the black at its corners. */
  readonly veil: number;
  readonly vignette: number;
}

/** The eight moods. */
export const GRADES: Readonly<Record<Mood, Grade>> = {
  calm: { tint: "#ffffff", tintShare: 0, saturation: 1, veil: 0, vignette: 0.26 },
  joyful: { tint: "#ffd76a", tintShare: 0.07, saturation: 1.16, veil: 0.04, vignette: 0.18 },
  sad: { tint: "#5f7ba8", tintShare: 0.2, saturation: 0.66, veil: 0.07, vignette: 0.36 },
  tense: { tint: "#a8323a", tintShare: 0.13, saturation: 0.9, veil: 0.06, vignette: 0.46 },
  mysterious: { tint: "#4a3f9c", tintShare: 0.2, saturation: 0.92, veil: 0.06, vignette: 0.46 },
  romantic: { tint: "#ff86a8", tintShare: 0.14, saturation: 1.06, veil: 0.06, vignette: 0.24 },
  dark: { tint: "#10141f", tintShare: 0.3, saturation: 0.7, veil: 0.1, vignette: 0.54 },
  adventurous: { tint: "#ff9a3c", tintShare: 0.09, saturation: 1.14, veil: 0.04, vignette: 0.28 },
};

/** What weather does to a clear sky. */
export interface Cover {
  /** How far the sky's colours go to `gray`, and how much of sun, moon and stars is hidden. */
  readonly gray: Color;
  readonly overcast: number;
  /** What the light of the sky is multiplied by. */
  readonly dim: Color;
  /** How much of a thing at the horizon the air swallows; above 1 it swallows what is nearer too. */
  readonly haze: number;
  /** How much of the sky clouds fill, 0 to 1. */
  readonly clouds: number;
}

/** The six weathers. */
export const COVERS: Readonly<Record<Weather, Cover>> = {
  clear: { gray: "#dfe6ea", overcast: 0, dim: "#ffffff", haze: 0.64, clouds: 0.34 },
  wind: { gray: "#dbe4ea", overcast: 0.16, dim: "#f6f6f8", haze: 0.66, clouds: 0.62 },
  rain: { gray: "#8e9aa8", overcast: 0.86, dim: "#b4bdca", haze: 0.9, clouds: 0.85 },
  storm: { gray: "#5b657c", overcast: 0.92, dim: "#858fa8", haze: 0.86, clouds: 1 },
  snow: { gray: "#cdd7e3", overcast: 0.8, dim: "#dfe6f1", haze: 0.92, clouds: 0.5 },
  fog: { gray: "#cfd5d8", overcast: 0.86, dim: "#d3d8dc", haze: 1.5, clouds: 0 },
};
