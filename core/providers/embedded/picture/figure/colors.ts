import { createCanvas } from "@napi-rs/canvas";
import type { Look } from "#core/providers/vocabulary.ts";

/** A colour as `#rrggbb`. */
export type Color = string;

type Named<Field extends keyof Look> = Record<NonNullable<Look[Field]> & string, Color>;

/** The colour of every outline. */
export const INK: Color = "#1f1b26";

export const SKIN: Named<"skin"> = {
  pale: "#f8dfcd",
  fair: "#f0c5a2",
  olive: "#d3a472",
  brown: "#a06c44",
  dark: "#714932",
};

export const HAIR: Named<"hairColor"> = {
  black: "#332d3a",
  brown: "#70472c",
  blond: "#e5ba63",
  red: "#bd4d2b",
  gray: "#a7a7ad",
  white: "#eeede8",
};

export const CLOTH: Named<"outfitColor"> = {
  red: "#c8433b",
  orange: "#e0813a",
  yellow: "#efc044",
  green: "#4c8a5b",
  blue: "#4478b0",
  purple: "#7c5a9e",
  brown: "#8a5f43",
  black: "#343642",
  white: "#f1ede2",
  gray: "#8e9199",
  pink: "#e395a5",
};

/** What people wear of whose clothes the text says no colour. */
export const EVERYDAY_CLOTH = [
  "#b5574c",
  "#cc8d52",
  "#c9a950",
  "#6f9165",
  "#52889a",
  "#5577a8",
  "#80699c",
  "#94705a",
  "#7f8a8f",
] as const;

export function mix(from: Color, to: Color, share: number): Color {
  const [a, b] = [channels(from), channels(to)];
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of a surface turned away from the light: darker, and a little towards violet as shadows are outdoors. */
export function shaded(color: Color, share = 0.17): Color {
  return mix(color, "#2a1f46", share);
}

/** A colour for lines and seams on `surface`: dark on most, light on what is nearly as dark as ink. */
export function seamOn(surface: Color): Color {
  return brightness(surface) < 0.3 ? mix(surface, "#ffffff", 0.24) : INK;
}

/** From 0, black, to 1, white: Rec. 709 weights on the sRGB values, which is what two flat colours look like side by side. */
export function brightness(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** Any CSS colour as `#rrggbb`, its own opacity left out. */
export function readColor(css: string): Color {
  if (/^#[0-9a-f]{6}$/i.test(css)) return css;
  const context = createCanvas(1, 1).getContext("2d");
  context.fillStyle = css;
  const filled = context.fillStyle;
  return typeof filled === "string" && /^#[0-9a-f]{6}/i.test(filled) ? filled.slice(0, 7) : pixelOf(css);
}

function pixelOf(css: string): Color {
  const context = createCanvas(1, 1).getContext("2d");
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(color: Color): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}
