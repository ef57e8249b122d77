import * as z from "zod";

/** Line breaks, and signs that nobody sees and that steer the text around them: members of a class of characters. */
const STEERING = String.raw`\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069`;
const ONE_LINE = new RegExp(`^[^${STEERING}]*$`, "u");
const STRETCHES = new RegExp(`[${STEERING}]+`, "gu");

/** One line, anything that can be seen, of at most so many characters. */
export function oneLine(longest: number) {
  return z.string().trim().min(1).max(longest).regex(ONE_LINE, "Line breaks and signs that steer text are not allowed");
}

/** A text as one line of what can be seen. */
export function asOneLine(text: string): string {
  return text.replaceAll(STRETCHES, " ");
}
