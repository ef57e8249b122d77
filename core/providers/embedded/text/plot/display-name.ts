import { isEpithet } from "../lexicon/titles.ts";
import { isPartOf, nameParts } from "../people/name-parts.ts";

/** A title that stands before this share of all mentions belongs to the name. */
const TITLE_SHARE = 0.2;
/** A full name with title must make up this share of the mentions, so that a first name heard once does not rule the book. */
const FULL_SHARE = 0.05;

/** A full name must be used this often, or make up this share of the mentions, to be more than a figure of speech. */
const FULL_USES = 3;
const FULL_NAME_SHARE = 0.03;

/**
 * How a person is called on a list of characters: with first name and surname where the book goes by the first name
 * ("Mira Tolland"), else as the book mostly does ("Mr. Darcy", "Ahab", "The curate").
 *
 * @param forms each form with the number of its mentions.
 */
export function displayName(forms: ReadonlyMap<string, number>): string {
  const named = [...forms].filter(([form]) => !nameParts(form).isRole).toSorted((a, b) => b[1] - a[1]);
  const [main] = named;
  if (!main) {
    const role = [...forms].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
    return `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
  }
  const total = named.reduce((sum, [, count]) => sum + count, 0);
  const full = named.find(([form]) => nameParts(form).core.length > 1);
  const mainParts = nameParts(main[0]);
  const firstOf = (form: string) => nameParts(form).core.slice(0, 1);
  const isFirstName = full !== undefined && isPartOf(firstOf(main[0]), firstOf(full[0]));
  const titled = named.filter(([form]) => realTitle(form) !== undefined);
  const titleShare = titled.reduce((sum, [, count]) => sum + count, 0) / total;
  const isUsed = full !== undefined && (full[1] >= FULL_USES || full[1] >= FULL_NAME_SHARE * total);
  if (full && isFirstName && isUsed && mainParts.core.length === 1)
    return titleShare > 0.5 ? full[0] : withoutTitle(full[0]);
  if (full && titleShare > 0.5 && full[1] >= FULL_SHARE * total) {
    const title = realTitle(full[0]) === undefined ? `${titleOf(titled[0]?.[0] ?? "")} ` : "";
    return `${title}${full[0]}`;
  }
  if (mainParts.core.length === 1 && realTitle(main[0]) === undefined && titleShare >= TITLE_SHARE)
    return titled[0]?.[0] ?? main[0];
  return main[0];
}

function realTitle(form: string): string | undefined {
  return nameParts(form).titles.find((title) => !isEpithet(title));
}

function titleOf(form: string): string {
  return form.split(" ")[0] ?? "";
}

function withoutTitle(form: string): string {
  const count = nameParts(form).titles.length;
  return form.split(" ").slice(count).join(" ");
}
