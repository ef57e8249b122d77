import type { Gender } from "#core/providers/vocabulary.ts";
import { genderOfRole, isAnyone, isRole, KIN } from "../lexicon/role-nouns.ts";
import type { Token } from "../reading/read-tokens.ts";
import type { Found } from "./mention.ts";

export const DETERMINERS = new Set(["the", "my", "his", "her", "our", "a", "an", "this", "that", "your", "their"]);

const OWNERS: ReadonlyMap<string, Gender> = new Map([
  ["his", "male"],
  ["her", "female"],
]);

/** A noun phrase for a person: "the old keeper", "my brother", "a tall woman". */
export function readNoun(tokens: readonly Token[], at: number): Found | undefined {
  const determiner = tokens[at]?.lower ?? "";
  if (!DETERMINERS.has(determiner)) return undefined;
  const adjectives: string[] = [];
  const nouns: string[] = [];
  let next = at + 1;
  for (; next < tokens.length && next <= at + 6; next++) {
    const token = tokens[next];
    if (!token) break;
    if (token.text === "-" && nouns.length > 0) continue;
    if (token.text === "," && adjectives.length > 0 && nouns.length === 0 && tokens[next + 1]?.pos === "ADJ") continue;
    const isNoun =
      isRole(token.lower) || isAnyone(token.lower) || token.pos === "NOUN" || (token.pos === "PROPN" && next > at + 1);
    if (isNoun && (nouns.length === 0 || !isHead(nouns.at(-1)) || token.pos === "NOUN"))
      nouns.push(withoutPossessive(token.lower));
    else if (
      nouns.length === 0 &&
      (token.pos === "ADJ" || token.pos === "ADV" || token.pos === "VERB" || token.pos === "NUM")
    )
      adjectives.push(token.lower);
    else break;
  }
  const head = nouns.at(-1) ?? "";
  if (!isHead(head)) return undefined;
  const last = tokens[next - 1]?.text ?? "";
  const possessive = last !== withoutPossessive(last) || /^'s?$/.test(tokens[next]?.text ?? "");
  const modifiers = nouns.slice(0, -1);
  const shared = {
    from: at,
    to: next,
    possessive,
    indefinite: determiner === "a" || determiner === "an",
    gender: genderOfRole(head),
    ownerGender: OWNERS.get(determiner) ?? "unknown",
    adjectives: [...adjectives, ...modifiers],
  };
  if (determiner === "his" || determiner === "her") return { next, mention: { ...shared, kind: "kin", key: head } };
  if (["our", "your", "their"].includes(determiner)) return undefined;
  if (isAnyone(head) && modifiers.length === 0 && determiner !== "my")
    return { next, mention: { ...shared, kind: "anyone", key: head } };
  if (determiner === "my")
    return KIN.has(head) ? { next, mention: { ...shared, kind: "role", key: `my ${head}` } } : undefined;
  return { next, mention: { ...shared, kind: "role", key: `the ${nouns.join(" ")}` } };
}

function isHead(noun: string | undefined): boolean {
  return noun !== undefined && (isRole(noun) || isAnyone(noun));
}

export function withoutPossessive(word: string): string {
  return word.replace(/'s?$/, "");
}
