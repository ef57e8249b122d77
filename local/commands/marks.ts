/** What a line is marked with. */
export interface Marks {
  readonly unicode: boolean;
  readonly at: string;
  readonly done: string;
  readonly note: string;
  readonly ellipsis: string;
}

const UNICODE: Marks = { unicode: true, at: "●", done: "✔", note: "ℹ", ellipsis: "…" };
const ASCII: Marks = { unicode: false, at: "*", done: "+", note: "i", ellipsis: "..." };

/**
 * The marks for a locale, by the variables that POSIX gives it in their order. One that names no character set, or none
 * at all as in most containers, is taken to be UTF-8; the locales `C` and `POSIX` and the Linux console are not.
 */
export function marksFor({ LC_ALL, LC_CTYPE, LANG, TERM }: NodeJS.ProcessEnv): Marks {
  const locale = LC_ALL || LC_CTYPE || LANG || "";
  const charset = locale.split(".")[1]?.split("@")[0];
  const isUtf8 = charset ? /^utf-?8$/i.test(charset) : !/^(C|POSIX)$/.test(locale);
  return isUtf8 && TERM !== "linux" ? UNICODE : ASCII;
}

/** Our own punctuation as ASCII has it; the letters of names stay as they are. */
export function plainly(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replaceAll("…", "...");
}
