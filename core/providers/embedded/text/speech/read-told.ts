import type { Cast, CastPerson } from "../people/cast.ts";
import { sentenceStarts } from "../people/find-mentions.ts";
import type { Mention } from "../people/mention.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { type Appearance, mentionsIn } from "./attributed.ts";
import { followsPreposition, type Inquit } from "./find-inquit.ts";
import type { Focus } from "./focus.ts";
import type { Identification } from "./identify-people.ts";
import { sameAsAfter, sameAsBefore } from "./same-person.ts";

/** Who is in the told parts of a paragraph. */
export interface ToldParts {
  readonly appearances: readonly Appearance[];
  /** For each segment, who speaks by its inquit, or else whom its sentence next to a quote is about. */
  readonly leaders: readonly (CastPerson | undefined)[];
}

/** The dialogue that a paragraph stands in. */
interface Exchange {
  /** Who is not meant by the first pronoun beside a quote, since it answers them. */
  readonly repliedTo: CastPerson | undefined;
  /** Who is meant by it, since they were spoken to. */
  readonly awaited: CastPerson | undefined;
  /** Whom the paragraph's quotes address. */
  readonly addressed: readonly CastPerson[];
}

/** Follows the people through the told parts of a paragraph, in order, and into focus. */
export function readTold(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  inquits: readonly (Inquit | undefined)[],
  { repliedTo, awaited, addressed }: Exchange,
  { cast, focus, people }: { readonly cast: Cast; readonly focus: Focus; readonly people: Identification },
): ToldParts {
  const { segments, tokens } = paragraph;
  const starts = sentenceStarts(paragraph);
  const appearances: Appearance[] = [];
  const leaders = segments.map((segment, at): CastPerson | undefined => {
    if (segment.kind === "speech") return undefined;
    const told = mentionsIn(paragraph, segment, mentions);
    const inquit = inquits[at];
    let speaker: CastPerson | undefined;
    for (const mention of told) {
      const isInquit = inquit?.subject === mention;
      // Who "his wife" is matters only where she speaks.
      if (mention.kind === "kin" && !isInquit) continue;
      const isObject = isObjectOf(paragraph, mention);
      const opens = starts.has(mention.from) && !mention.possessive;
      const isSubject = isInquit || opens || (!isObject && !mention.possessive && leadsVerb(paragraph, mention));
      const before = tokens[mention.from - 1];
      const isIntroduced = (isSubject || before?.pos === "VERB") && before?.lower !== "such";
      const isFirst = isInquit || appearances.length === 0;
      const notMeant = isFirst ? repliedTo : isObject ? lastSubject(appearances) : undefined;
      const isAwaited = isFirst && mention.kind === "pronoun" && awaited?.gender === mention.gender;
      const person =
        sameAsBefore(paragraph, mention, appearances) ??
        sameAsAfter(paragraph, mention, told, cast) ??
        (isAwaited ? awaited : undefined) ??
        people.resolve(mention, notMeant ? [notMeant] : [], isIntroduced, addressed) ??
        people.resolve(mention, [], isIntroduced, addressed);
      if (!person) continue;
      appearances.push({ mention, person, isSubject });
      focus.note(person, isSubject);
      if (isInquit) speaker = person;
    }
    if (speaker || inquit) return speaker;
    const here = appearances.filter(({ mention }) => told.includes(mention));
    return findBeat(paragraph, segment, here, segments[at + 1]?.kind === "speech");
  });
  return { appearances, leaders };
}

/** The one whom the sentence next to a quote is about: "Tobias turned pale." */
function findBeat(
  paragraph: Paragraph,
  segment: Segment,
  appearances: readonly Appearance[],
  isBeforeSpeech: boolean,
): CastPerson | undefined {
  const inSegment = paragraph.sentences.filter(({ start, end }) => start < segment.end && end > segment.start);
  for (const { start, end } of isBeforeSpeech ? inSegment.toReversed() : inSegment) {
    const here = appearances.filter(({ mention }) => {
      const at = paragraph.tokens[mention.from]?.start ?? -1;
      return at >= start && at < end;
    });
    const about = here.find(({ isSubject }) => isSubject) ?? here.find(({ mention }) => mention.possessive);
    if (about) return about.person;
  }
  return undefined;
}

function isObjectOf({ tokens }: Paragraph, mention: Mention): boolean {
  return followsPreposition(tokens, mention) || mention.key === "him" || (mention.key === "her" && !mention.possessive);
}

function lastSubject(appearances: readonly Appearance[]): CastPerson | undefined {
  return appearances.findLast(({ isSubject }) => isSubject)?.person;
}

/** Whether a verb follows that somebody is the subject of, with adverbs or a clause in commas between. */
function leadsVerb({ tokens }: Paragraph, mention: Mention): boolean {
  let at = mention.to;
  while (tokens[at]?.pos === "ADV" || tokens[at]?.pos === "PART") at++;
  if (isVerb(tokens[at])) return true;
  if (tokens[at]?.text === ",") {
    const close = tokens.findIndex((token, index) => index > at + 1 && index < at + 14 && token.text === ",");
    return close > 0 && isVerb(tokens[close + 1]);
  }
  // "stood Mira": a verb right before, where the sentence turns its words round.
  const isTurned = mention.kind === "name" && tokens[mention.from - 1]?.pos === "VERB";
  return isTurned && !/^(NOUN|PRON|PROPN)$/.test(tokens[mention.from - 2]?.pos ?? "");
}

function isVerb(token: Paragraph["tokens"][number] | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX";
}
