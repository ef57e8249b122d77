import type { Paragraph } from "../reading/read-chapter.ts";
import { sentenceStarts } from "./find-mentions.ts";
import type { Mention } from "./mention.ts";

/** Two ways in which a text speaks of one person. */
export interface Equation {
  readonly name: string;
  readonly alsoCalled: string;
}

/**
 * Where a paragraph says that a name and a role are one person's: "Mr. Crake, the harbor master", "the harbor master,
 * Mr. Crake", "my brother Edmund", "Tobias was the keeper", and "…found Tobias Fenn. The keeper was…" where the role is
 * heard of for the first time.
 */
export function findEquations(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  isNewRole: (role: string) => boolean,
): Equation[] {
  const { tokens } = paragraph;
  const starts = sentenceStarts(paragraph);
  const equations: Equation[] = [];
  for (const [index, mention] of mentions.entries()) {
    const before = mentions[index - 1];
    if (!before || before.possessive || mention.possessive || before.spoken !== mention.spoken) continue;
    const pair = nameAndRole(before, mention);
    if (!pair) continue;
    // "the son of Telamon" is not the son of anybody named before.
    if (tokens[mention.to]?.lower === "of") continue;
    const between = tokens
      .slice(before.to, mention.from)
      .map(({ lower }) => lower)
      .join(" ");
    const isListed =
      /^(and|or|,)$/.test(tokens[mention.to]?.lower ?? "") && /^(and|or)$/.test(tokens[mention.to + 1]?.lower ?? "");
    const isApposition = between === "," && /^[,.;:!?—)]$/.test(tokens[mention.to]?.text ?? ".") && !isListed;
    const isTogether = between === "" && pair.roleFirst;
    const isEquated = /^(was|is|became|, who was|, then)$/.test(between);
    const introduces =
      starts.has(mention.from) && mention.kind === "role" && isIntroduction(tokens, before, mention, isNewRole);
    if (isApposition || isTogether || isEquated || introduces)
      equations.push({ name: pair.name, alsoCalled: pair.role });
  }
  return equations;
}

function nameAndRole(a: Mention, b: Mention): { name: string; role: string; roleFirst: boolean } | undefined {
  if (a.kind === "name" && b.kind === "role" && !b.indefinite) return { name: a.key, role: b.key, roleFirst: false };
  if (a.kind === "role" && b.kind === "name" && !a.indefinite) return { name: b.key, role: a.key, roleFirst: true };
  return undefined;
}

function isIntroduction(
  tokens: Paragraph["tokens"],
  before: Mention,
  mention: Mention,
  isNewRole: (role: string) => boolean,
): boolean {
  const nextWord = tokens[mention.to]?.lower ?? "";
  const gap = tokens.slice(before.to, mention.from);
  return (
    (nextWord === "was" || nextWord === "is") &&
    /^(DET|ADJ|NUM)$/.test(tokens[mention.to + 1]?.pos ?? "") &&
    gap.length <= 3 &&
    gap.some(({ text }) => text === ".") &&
    isNewRole(mention.key)
  );
}
