import type { Look } from "#core/providers/vocabulary.ts";
import { type Color, luminance, mix } from "../color.ts";

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

/** The colour of a surface turned away from the light: darker, and a little towards violet as shadows are outdoors. */
export function shaded(color: Color, share = 0.17): Color {
  return mix(color, "#2a1f46", share);
}

/** A colour for lines and seams on `surface`: dark on most, light on what is nearly as dark as ink. */
export function seamOn(surface: Color): Color {
  return luminance(surface) < 0.3 ? mix(surface, "#ffffff", 0.24) : INK;
}
