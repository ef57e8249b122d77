import { createCanvas } from "@napi-rs/canvas";
import { registerFonts, SERIF } from "./fonts.ts";

/** Letters that the typeface of cards has itself. */
const OWN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** A code point that no typeface has a letter for. */
const MISSING = "\u{10fffe}";

const SIDE = 24;
const known = new Map<string, boolean>();

/**
 * Whether this machine has a typeface for every letter of a text: what it has none for would be drawn as a row of empty
 * boxes.
 */
export function canWrite(text: string): boolean {
  if (OWN.test(text)) return true;
  registerFonts();
  return [...new Set(text)].filter((letter) => !OWN.test(letter)).every(hasLetter);
}

function hasLetter(letter: string): boolean {
  const has = known.get(letter) ?? picture(letter) !== picture(MISSING);
  known.set(letter, has);
  return has;
}

/** The pixels of a letter, as text to compare. */
function picture(letter: string): string {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext("2d");
  context.font = `600 ${SIDE * 0.7}px ${SERIF}`;
  context.textBaseline = "middle";
  context.fillText(letter, 2, SIDE / 2);
  return Buffer.from(canvas.data()).toString("base64");
}
