import type { Token } from "../reading/read-tokens.ts";
import type { Found } from "./mention.ts";

const FEMALE_PRONOUNS = new Set(["she", "her", "hers", "herself"]);

const MALE_PRONOUNS = new Set(["he", "him", "his", "himself"]);

const TELLER = new Set(["i", "me", "my", "mine", "myself"]);

export function readPronoun(tokens: readonly Token[], at: number): Found | undefined {
  const word = tokens[at]?.lower ?? "";
  const isTeller = TELLER.has(word);
  const gender = FEMALE_PRONOUNS.has(word) ? "female" : MALE_PRONOUNS.has(word) ? "male" : "unknown";
  if (!isTeller && gender === "unknown") return undefined;
  const possessive =
    word === "his" || word === "my" || (word === "her" && /^(NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? ""));
  return {
    next: at + 1,
    mention: {
      kind: isTeller ? "teller" : "pronoun",
      key: word,
      from: at,
      to: at + 1,
      possessive,
      indefinite: false,
      gender,
      ownerGender: "unknown",
      adjectives: [],
    },
  };
}
