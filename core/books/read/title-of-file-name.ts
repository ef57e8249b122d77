import { cleanLine } from "./clean-text.ts";

/** A title made of a file's name: `the_lamplighters-map.txt` becomes "The lamplighters map". `null` if nothing is left. */
export function titleOfFileName(fileName: string): string | null {
  const name = fileName.replace(/\.[a-z\d]{1,8}$/i, "").replaceAll(/[-_.\s]+/g, " ");
  const title = cleanLine(name);
  return title && title.charAt(0).toUpperCase() + title.slice(1);
}
