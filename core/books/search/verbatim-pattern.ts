const NO_WORD = /[^\p{L}\p{N}]+/u;

/**
 * Patterns for a text as it stands, in capitals or not: its words one after the other, whatever signs are between them;
 * or else, for one without words such as 🐳, its signs. For Postgres (`~*`) and for here.
 *
 * @returns `undefined` for an empty text.
 */
export function verbatimPattern(text: string): { readonly sql: string; readonly regExp: RegExp } | undefined {
  const words = text.split(NO_WORD).filter((word) => word !== "");
  if (words.length > 0) {
    const pattern = `(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`;
    return { sql: `\\m${words.join("[^[:alnum:]]+")}\\M`, regExp: new RegExp(pattern, "giu") };
  }
  const signs = escapePattern(text.trim());
  return signs === "" ? undefined : { sql: signs, regExp: new RegExp(signs, "gu") };
}

/** A text as itself in a pattern, of either kind. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
