import { isSpeechVerb } from "../lexicon/speech-verbs.ts";
import type { Mention } from "../people/mention.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import type { Token } from "../reading/read-tokens.ts";

/** The words beside a quote that say who speaks: "said Mira", "he asked softly". */
export interface Inquit {
  readonly subject: Mention | undefined;
  /** The noun of somebody unseen: "a voice", "someone". */
  readonly isVoice: boolean;
  /** Whether it names somebody whom nothing else tells of: "said another", "fragte das Mädchen". */
  readonly isStranger: boolean;
  readonly verb: string;
  /** Index of the token that the verb is. */
  readonly verbAt: number;
  /** Words that tell how it is said. */
  readonly manner: readonly string[];
}

const REACH = 6;

/** The inquit at the beginning of what is told right after a quote. */
export function findInquitAfter(paragraph: Paragraph, told: Segment, mentions: readonly Mention[]): Inquit | undefined {
  const { tokens } = paragraph;
  const first = tokens.findIndex((token) => token.start >= told.start && /[\p{L}\p{N}]/u.test(token.text));
  const sentenceEnd = endOfClause(tokens, first, told.end);
  if (first < 0) return undefined;
  for (let at = first; at < Math.min(first + REACH, sentenceEnd); at++) {
    if (!isSpeechVerb(tokens[at]?.lower ?? "") || !leads(tokens, at, first)) continue;
    const before = mentions.findLast((mention) => mention.from >= first && mention.to <= at && !mention.possessive);
    const after = mentions.find((mention) => mention.from > at && mention.from <= at + 4 && !mention.possessive);
    const inverted = after && onlySmallWords(tokens, at + 1, after.from) ? after : undefined;
    const subject = before ?? inverted;
    const isVoice =
      !subject || (subject.kind === "anyone" && subject.key === "voice") ? hasVoice(tokens, first, sentenceEnd) : false;
    if (!subject && !isVoice && at > first + 2) continue;
    return {
      subject: isVoice ? undefined : subject,
      isVoice,
      isStranger: !subject && !isVoice && namesStranger(tokens, at + 1, sentenceEnd),
      verb: tokens[at]?.lower ?? "",
      verbAt: at,
      manner: mannerOf(tokens, at, sentenceEnd),
    };
  }
  return undefined;
}

/** The inquit at the end of what is told right before a quote: "At last Tobias said," — only where it leads into it. */
export function findInquitBefore(
  paragraph: Paragraph,
  told: Segment,
  mentions: readonly Mention[],
): Inquit | undefined {
  if (!/[,:—–]\s*$|\p{L}\s*$/u.test(paragraph.text.slice(told.start, told.end))) return undefined;
  const { tokens } = paragraph;
  const last = tokens.findLastIndex((token) => token.end <= told.end && /[\p{L}\p{N}]/u.test(token.text));
  const sentence =
    paragraph.sentences.findLast(({ start }) => start < told.end && start >= told.start)?.start ?? told.start;
  for (let at = last; at >= 0 && (tokens[at]?.start ?? -1) >= sentence; at--) {
    if (!isSpeechVerb(tokens[at]?.lower ?? "") || last - at > 12) continue;
    const before = mentions.filter(
      (mention) => mention.to <= at && (tokens[mention.from]?.start ?? -1) >= sentence && !mention.possessive,
    );
    const subject = before.find((mention) => !followsPreposition(tokens, mention)) ?? before.at(-1);
    if (!subject) continue;
    return {
      subject,
      isVoice: false,
      isStranger: false,
      verb: tokens[at]?.lower ?? "",
      verbAt: at,
      manner: mannerOf(tokens, at, last + 1),
    };
  }
  return undefined;
}

/** Index after the last token of the clause that starts at one: up to a full stop, a semicolon or the next quote. */
export function endOfClause(tokens: readonly Token[], from: number, beforeOffset: number): number {
  let at = Math.max(0, from);
  while (
    at < tokens.length &&
    (tokens[at]?.start ?? Infinity) < beforeOffset &&
    !/^[.!?;:]+$/.test(tokens[at]?.text ?? "")
  )
    at++;
  return at;
}

/** "to say" and "the cry" do not tell who speaks now. */
function leads(tokens: readonly Token[], at: number, first: number): boolean {
  const before = at > first ? (tokens[at - 1]?.lower ?? "") : "";
  return !/^(?:to|the|a|an|his|her|my)$/.test(before);
}

/** "said one", "cried a third", "rief der Alte": a pronoun, or an article with what follows it. */
function namesStranger(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const word = tokens[at]?.lower ?? "";
  if (STRANGER.test(word)) return true;
  return ARTICLE.test(word) && at + 1 < end && /^\p{L}/u.test(tokens[at + 1]?.text ?? "");
}

const STRANGER = /^(?:one|another|someone|somebody|everyone|everybody|others|several|some|many|both|all)$/;
const ARTICLE =
  /^(?:an?|the|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|il|lo|gli|uno|os?|as?|um|uma|de|het|een)$/;

function onlySmallWords(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(({ pos, lower }) => pos === "ADV" || lower === "the" || lower === "then" || lower === "-");
}

function hasVoice(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }) => ["voice", "someone", "somebody", "voices"].includes(lower));
}

export function followsPreposition(tokens: readonly Token[], { from }: Mention): boolean {
  return tokens[from - 1]?.pos === "ADP" || tokens[from - 1]?.lower === "to";
}

function mannerOf(tokens: readonly Token[], at: number, end: number): string[] {
  return tokens
    .slice(Math.max(0, at - 2), Math.min(end, at + 12))
    .filter(({ pos, lower }) => pos === "ADV" || pos === "ADJ" || /ing$/.test(lower))
    .map(({ lower }) => lower);
}
