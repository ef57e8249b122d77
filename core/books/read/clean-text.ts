import { SCENE_BREAK } from "./book-text.ts";

/**
 * Soft hyphens, zero-width spaces and invisible signs of formulas, and control characters, which a database refuses and
 * nobody can read.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: These are what is to be removed.
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\uFEFF\uFFFE\uFFFF]|[\0-\x08\x0B\x0E-\x1F\x7F-\x84\x86-\x9F]/g;
const LIGATURES = /[\uFB00-\uFB06]/g;

/** Signs that printers set between two scenes, alone on their line. */
const ORNAMENTS = /^[\s*∗⁎＊✱⁂•·∙●○◆◇■□▪❖❦❧☙✦✧★☆~∼#§_=–—―-]+$/u;
const MOST_ORNAMENTS = 40;
/** A line across the page, of one sign that is typed again and again. */
const RULE = /^([-–—_=*~])\1{2,199}$/u;

/**
 * A text as it is to be read: without soft hyphens and control characters, with ligatures written out, every run of
 * spaces of any kind one space. Line breaks stay.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(INVISIBLE, "")
    .replaceAll(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim();
}

/** As {@link cleanText}, on one line: for titles and names. `null` if nothing is left. */
export function cleanLine(text: string | null | undefined): string | null {
  return cleanText(text ?? "").replaceAll("\n", " ") || null;
}

/** The paragraph, or {@link SCENE_BREAK} for one of asterisks, rules or ornaments only. */
export function markSceneBreak(paragraph: string): string {
  const isBreak = (paragraph.length <= MOST_ORNAMENTS && ORNAMENTS.test(paragraph)) || RULE.test(paragraph);
  return isBreak ? SCENE_BREAK : paragraph;
}
