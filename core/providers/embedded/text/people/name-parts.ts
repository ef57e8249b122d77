import type { Gender } from "#core/providers/vocabulary.ts";
import { genderOfFirstName, isShortFormOf } from "../lexicon/first-names.ts";
import { genderOfRole } from "../lexicon/role-nouns.ts";
import { genderOfTitle, isTitle, longTitle } from "../lexicon/titles.ts";

/** A name taken apart, in lower case: "Captain Ines Varga" has the title `captain` and the core `ines varga`. */
export interface NameParts {
  readonly titles: readonly string[];
  readonly core: readonly string[];
  /** "the curate", "my brother": no name but what the person is. */
  readonly isRole: boolean;
}

export function nameParts(name: string): NameParts {
  const words = name.toLowerCase().split(/\s+/).filter(Boolean);
  const isRole = words[0] === "the" || words[0] === "my";
  if (isRole) return { titles: [], core: words.slice(1), isRole };
  const first = words.findIndex((word) => !isTitle(word));
  const cut = first < 0 ? words.length : first;
  return { titles: words.slice(0, cut).map(longTitle), core: words.slice(cut), isRole };
}

/** What a name alone tells of whose it is. */
export function genderOfName(name: string): Gender {
  const { titles, core, isRole } = nameParts(name);
  if (isRole) return genderOfRole(core.at(-1) ?? "");
  const titled = titles.map(genderOfTitle).find((gender) => gender !== "unknown");
  return titled ?? genderOfFirstName(core[0] ?? "") ?? "unknown";
}

/** Whether every part of one core stands in the other in the same order, short forms of first names allowed. */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of part) {
    // Only a first name has a short form.
    const found = whole.findIndex(
      (other, index) => index >= at && (word === other || (index === 0 && isShortForm(word, other))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return part.length > 0;
}

function isShortForm(word: string, other: string): boolean {
  return isShortFormOf(word, other) || isShortFormOf(other, word);
}
