/** Line breaks, and signs that nobody sees and that steer the text around them. */
const STEERING = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as one line of what can be seen. */
export function asOneLine(text: string): string {
  return text.replaceAll(STEERING, " ");
}
