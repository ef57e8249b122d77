import { type Cast, type CastPerson, toPasserBy } from "../people/cast.ts";
import { type Mention, sentenceStarts } from "../people/find-mentions.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { followsPreposition, findInquitAfter, findInquitBefore, type Inquit } from "./find-inquit.ts";
import { isVocative } from "./find-vocatives.ts";
import { openFocus } from "./focus.ts";

/** A segment with who says it, and how the text says that. */
export interface AttributedSegment extends Segment {
  /** Who says it; `undefined` for what is told, and for what nobody can be found for. */
  readonly speaker: CastPerson | undefined;
  /** The words beside a quote that say who speaks, where they stand in this told segment. */
  readonly inquit: Inquit | undefined;
}

/** Somebody, at a place where a paragraph speaks of them. */
export interface Appearance {
  readonly mention: Mention;
  readonly person: CastPerson;
  readonly isSubject: boolean;
}

/** A paragraph of which it is known who is in it and who says what. */
export interface AttributedParagraph {
  readonly paragraph: Paragraph;
  readonly segments: readonly AttributedSegment[];
  readonly appearances: readonly Appearance[];
}

interface Turn {
  readonly speaker: CastPerson | undefined;
  readonly addressees: readonly CastPerson[];
  readonly paragraph: number;
}

/** Turns of a dialogue that are looked back on to find whose turn it is. */
const TURNS_KEPT = 6;

/**
 * Finds out who says each quote of a chapter, paragraph by paragraph: by the words beside it ("said Mira", "she
 * asked"), by what somebody does in the same paragraph, by whom the quote addresses, and by whose turn it is. Follows
 * pronouns and nouns such as "the woman" on the way.
 */
export function attributeSpeech(
  paragraphs: readonly Paragraph[],
  mentions: readonly (readonly Mention[])[],
  cast: Cast,
): AttributedParagraph[] {
  const reader = openReader(cast);
  const read = paragraphs.map((paragraph, index) => reader.read(paragraph, mentions[index] ?? [], index));
  return read.map(reader.settle);
}

function openReader(cast: Cast) {
  const focus = openFocus();
  const turns: Turn[] = [];
  /** Passers-by by their noun, and who they turned out to be. */
  const passersBy = new Map<string, CastPerson>();
  const identities = new Map<CastPerson, CastPerson>();
  let unseen: CastPerson | undefined;
  let openSpeaker: CastPerson | undefined;

  const who = (person: CastPerson | undefined): CastPerson | undefined => {
    let known = person;
    while (known && identities.has(known)) known = identities.get(known);
    return known;
  };

  const passerBy = (mention: Mention): CastPerson => {
    const key = mention.key;
    const known = passersBy.get(key);
    if (known && !mention.indefinite) return known;
    const made = toPasserBy(mention);
    passersBy.set(key, made);
    return made;
  };

  const resolve = (mention: Mention, except: readonly CastPerson[], isIntroduced = true): CastPerson | undefined => {
    switch (mention.kind) {
      case "teller":
        return mention.spoken ? undefined : cast.teller;
      case "name":
        return cast.find(mention);
      case "role":
        return cast.find(mention) ?? (mention.spoken || (mention.indefinite && !isIntroduced) ? undefined : who(passerBy(mention)));
      case "anyone": {
        // "a single man in want of a wife" is nobody; "a man stood", "he saw an old man" is.
        if (mention.indefinite) return mention.spoken || !isIntroduced ? undefined : passerBy(mention);
        const met = who(passersBy.get(mention.key));
        return met && !except.includes(met) ? met : (focus.byNoun(mention) ?? (mention.spoken ? undefined : passerBy(mention)));
      }
      case "kin":
        return mention.spoken ? undefined : kinOf(mention);
      case "pronoun":
        return mention.spoken ? undefined : who(focus.byPronoun(mention.gender, except));
    }
  };

  /** Only beside a quote is it worth finding out who "his wife" is. */
  const kinOf = (mention: Mention): CastPerson | undefined => {
    const owner = focus.byPronoun(mention.ownerGender);
    return focus.byKin(mention, owner, cast.people);
  };

  const read = (paragraph: Paragraph, mentions: readonly Mention[], index: number): AttributedParagraph => {
    if (paragraph.afterBreak) {
      focus.clear();
      turns.length = 0;
      unseen = undefined;
    }
    const { segments } = paragraph;
    const starts = sentenceStarts(paragraph);
    const opensWithSpeech = segments[0]?.kind === "speech";
    const previous = turns.at(-1);
    const isReply = opensWithSpeech && previous?.paragraph === index - 1 && openSpeaker === undefined;
    const replyingTo = isReply && previous.speaker ? [previous.speaker] : [];
    const inquits = segments.map((_, at) => inquitOf(paragraph, segments, at, mentions));
    const appearances: Appearance[] = [];
    const leadersBySegment = new Array<CastPerson | undefined>(segments.length).fill(undefined);

    // Told segments first, in order: they say who is here and who speaks.
    for (const [at, segment] of segments.entries()) {
      if (segment.kind === "speech") continue;
      const told = mentionsIn(paragraph, segment, mentions);
      for (const mention of told) {
        const isInquit = inquits[at]?.subject === mention;
        const isFirst = appearances.length === 0;
        const isObject = followsPreposition(paragraph.tokens, mention) || mention.key === "him" || (mention.key === "her" && !mention.possessive);
        const subjectNow = isObject ? leaderOf(appearances) : undefined;
        const except = isInquit || isFirst ? (opensWithSpeech ? replyingTo : []) : subjectNow ? [subjectNow] : [];
        const same = sameAsBefore(paragraph, mention, appearances) ?? sameAsAfter(paragraph, mention, told, cast);
        if (mention.kind === "kin" && !isInquit) continue;
        const opens = starts.has(mention.from) && !mention.possessive;
        const isSubject = isInquit || opens || (!isObject && !mention.possessive && leadsVerb(paragraph, mention));
        const isIntroduced = isSubject || paragraph.tokens[mention.from - 1]?.pos === "VERB";
        const person =
          same ?? resolve(mention, except, isIntroduced) ?? (except.length > 0 ? resolve(mention, [], isIntroduced) : undefined);
        if (!person) continue;
        appearances.push({ mention, person, isSubject });
        focus.note(person, isSubject);
        if (isInquit) leadersBySegment[at] = person;
      }
      const inTold = appearances.filter(({ mention }) => told.includes(mention));
      leadersBySegment[at] ??= inquits[at] ? undefined : beatLeader(paragraph, segment, inTold, segments[at + 1]?.kind === "speech");
    }

    const spokenNames = mentions.filter((mention) => mention.spoken);
    const addressed = new Map<Segment, CastPerson[]>();
    for (const segment of segments) {
      if (segment.kind !== "speech") continue;
      const inside = mentionsIn(paragraph, segment, spokenNames);
      addressed.set(segment, inside.filter((mention) => isVocative(paragraph, mention)).flatMap((mention) => resolve(mention, []) ?? []));
      for (const mention of inside) {
        const person = mention.kind === "name" || mention.kind === "role" ? resolve(mention, []) : undefined;
        if (person) appearances.push({ mention, person, isSubject: false });
      }
    }
    const allAddressed = [...addressed.values()].flat();

    const speakers = segments.map((segment, at): CastPerson | undefined => {
      if (segment.kind !== "speech") return undefined;
      const introduced = introducesSelf(paragraph, segment, mentions, cast);
      const told = explicitSpeaker(at, segments, inquits, leadersBySegment);
      if (introduced && told && told !== introduced && passersBy.get(nounOf(told)) === told) identities.set(told, introduced);
      return introduced ?? told;
    });
    const isVoice = inquits.some((inquit) => inquit?.isVoice);
    const explicit = speakers.find(Boolean);
    const beat = explicit ? undefined : beatSpeaker(segments, leadersBySegment, allAddressed);
    const guess =
      explicit ?? (isVoice ? unknownVoice() : undefined) ?? beat ?? (openSpeaker && opensWithSpeech ? openSpeaker : undefined) ??
      (segments.some(({ kind }) => kind === "speech") ? guessSpeaker(index, allAddressed) : undefined);
    let current = guess;
    const attributed = segments.map((segment, at): AttributedSegment => {
      if (segment.kind === "speech") {
        current = speakers[at] ?? current;
        return { ...segment, speaker: current, inquit: undefined };
      }
      return { ...segment, speaker: undefined, inquit: inquits[at] };
    });
    const spoke = attributed.filter(({ kind }) => kind === "speech");
    if (spoke.length > 0) {
      const speaker = spoke.at(-1)?.speaker;
      if (speaker && explicit && unseen && speaker !== unseen && isNew(speaker)) {
        identities.set(unseen, speaker);
        unseen = undefined;
      }
      turns.push({ speaker, addressees: allAddressed, paragraph: index });
      if (turns.length > TURNS_KEPT) turns.shift();
      if (speaker) focus.note(speaker, true);
    }
    openSpeaker = paragraph.open && spoke.length > 0 ? spoke.at(-1)?.speaker : undefined;
    return { paragraph, segments: attributed, appearances };
  };

  const isNew = (speaker: CastPerson): boolean => !turns.some((turn) => turn.speaker === speaker);

  const unknownVoice = (): CastPerson => {
    unseen = { name: "", forms: [], gender: "unknown", age: undefined, isTeller: false };
    return unseen;
  };

  /** Whose turn it is, where neither words nor deeds beside a quote say it. */
  const guessSpeaker = (index: number, addressed: readonly CastPerson[]): CastPerson | undefined => {
    const previous = turns.at(-1);
    const fits = (person: CastPerson | undefined): person is CastPerson => person !== undefined && !addressed.includes(person);
    if (previous?.paragraph === index - 1) {
      const before = turns.findLast((turn) => turn.speaker && turn.speaker !== previous.speaker && index - turn.paragraph <= 6);
      const replier = [previous.addressees[0], before?.speaker].find((person) => fits(person) && person !== previous.speaker);
      if (replier) return replier;
      return focus.nearest().find((person) => fits(person) && person !== previous.speaker && !isFaint(person));
    }
    const subject = focus.lastSubject();
    if (fits(subject)) return subject;
    return focus.nearest().find((person) => fits(person));
  };

  const isFaint = (person: CastPerson): boolean => passersBy.get(nounOf(person)) === person && !turns.some((turn) => turn.speaker === person);

  const settle = (read: AttributedParagraph): AttributedParagraph => ({
    ...read,
    segments: read.segments.map((segment) => {
      const speaker = who(segment.speaker);
      return { ...segment, speaker: speaker?.name ? speaker : undefined };
    }),
    appearances: read.appearances.map((appearance) => ({ ...appearance, person: who(appearance.person) ?? appearance.person })),
  });

  return { read, settle };
}

function nounOf(person: CastPerson): string {
  return person.forms[0]?.replace(/^the /, "") ?? "";
}

function mentionsIn(paragraph: Paragraph, segment: Segment, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ from }) => {
    const at = paragraph.tokens[from]?.start ?? -1;
    return at >= segment.start && at < segment.end;
  });
}

function inquitOf(
  paragraph: Paragraph,
  segments: readonly Segment[],
  at: number,
  mentions: readonly Mention[],
): Inquit | undefined {
  const segment = segments[at];
  if (!segment || segment.kind === "speech") return undefined;
  const told = mentionsIn(paragraph, segment, mentions);
  const after = segments[at - 1]?.kind === "speech" ? findInquitAfter(paragraph, segment, told) : undefined;
  return after ?? (segments[at + 1]?.kind === "speech" ? findInquitBefore(paragraph, segment, told) : undefined);
}

/** Who speaks by the inquit right after a quote, or right before it. */
function explicitSpeaker(
  at: number,
  segments: readonly Segment[],
  inquits: readonly (Inquit | undefined)[],
  leaders: readonly (CastPerson | undefined)[],
): CastPerson | undefined {
  if (inquits[at + 1] && segments[at + 1]?.kind === "narration") return leaders[at + 1];
  return inquits[at - 1] ? leaders[at - 1] : undefined;
}

/** Who acts beside a quote: before it rather than after it, and never whom it addresses. */
function beatSpeaker(
  segments: readonly Segment[],
  leaders: readonly (CastPerson | undefined)[],
  addressed: readonly CastPerson[],
): CastPerson | undefined {
  if (!segments.some(({ kind }) => kind === "speech")) return undefined;
  return leaders.find((leader) => leader !== undefined && !addressed.includes(leader));
}

/** The one whom the sentence next to the quote is about. */
function beatLeader(
  paragraph: Paragraph,
  segment: Segment,
  appearances: readonly Appearance[],
  beforeSpeech: boolean,
): CastPerson | undefined {
  const inSegment = paragraph.sentences.filter(({ start, end }) => start < segment.end && end > segment.start);
  const ordered = beforeSpeech ? inSegment.toReversed() : inSegment;
  for (const { start, end } of ordered) {
    const here = appearances.filter(({ mention }) => {
      const at = paragraph.tokens[mention.from]?.start ?? -1;
      return at >= start && at < end;
    });
    const subject = here.find(({ isSubject }) => isSubject) ?? here.find(({ mention }) => mention.possessive);
    if (subject) return subject.person;
  }
  return undefined;
}

/** "He was a stout man", "Mira, a girl of twelve": a noun for the one who was named right before. */
function sameAsBefore(
  { tokens }: Paragraph,
  mention: Mention,
  appearances: readonly Appearance[],
): CastPerson | undefined {
  const before = tokens[mention.from - 1];
  const last = appearances.at(-1);
  if (!last || mention.kind === "name" || mention.kind === "pronoun" || mention.kind === "teller" || mention.kind === "kin") return undefined;
  const isNamed = last.mention.kind !== "pronoun" && last.mention.kind !== "teller";
  if (before?.text === ",") return isNamed && last.mention.to === mention.from - 1 && !last.mention.possessive ? last.person : undefined;
  if (!mention.indefinite || !/^(was|is|were|am|be|been|became|as|'s)$/.test(before?.lower ?? "")) return undefined;
  return appearances.findLast(({ mention: other }) => !other.possessive && mention.from - other.to <= 4)?.person;
}

/** "in his black suit, sat Mr. Crake": a pronoun for the one whom its sentence names last, with the verb before the name. */
function sameAsAfter(
  { tokens, sentences }: Paragraph,
  mention: Mention,
  told: readonly Mention[],
  cast: Cast,
): CastPerson | undefined {
  if (mention.kind !== "pronoun" || !mention.possessive) return undefined;
  const at = tokens[mention.from]?.start ?? -1;
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!sentence) return undefined;
  const inSentence = told.filter(({ from }) => {
    const start = tokens[from]?.start ?? -1;
    return start >= sentence.start && start < sentence.end;
  });
  if (inSentence.some((each) => each.from < mention.from && each.kind !== "pronoun")) return undefined;
  if (inSentence.some((each) => each.kind === "pronoun" && !each.possessive)) return undefined;
  const named = inSentence.find(({ kind, from }) => kind === "name" && from > mention.from && tokens[from - 1]?.pos === "VERB");
  const person = named && cast.find(named);
  return person && (person.gender === "unknown" || person.gender === mention.gender) ? person : undefined;
}

function leaderOf(appearances: readonly Appearance[]): CastPerson | undefined {
  return appearances.findLast(({ isSubject }) => isSubject)?.person;
}

/** Whether a verb follows that somebody is the subject of, with adverbs or a clause in commas between. */
function leadsVerb({ tokens }: Paragraph, mention: Mention): boolean {
  let at = mention.to;
  while (tokens[at]?.pos === "ADV" || tokens[at]?.pos === "PART") at++;
  const pos = tokens[at]?.pos;
  if (pos === "VERB" || pos === "AUX") return true;
  if (tokens[at]?.text === ",") {
    const close = tokens.findIndex((token, index) => index > at + 1 && index < at + 14 && token.text === ",");
    const next = tokens[close + 1]?.pos;
    return close > 0 && (next === "VERB" || next === "AUX");
  }
  // "and Mira followed", "stood Mira": a verb right before, where the sentence turns its words round.
  return tokens[mention.from - 1]?.pos === "VERB" && mention.kind === "name" && !/^(NOUN|PRON|PROPN)$/.test(tokens[mention.from - 2]?.pos ?? "");
}

/** "I am Captain Ines Varga": the speaker says their own name. */
function introducesSelf(
  paragraph: Paragraph,
  segment: Segment,
  mentions: readonly Mention[],
  cast: Cast,
): CastPerson | undefined {
  const { tokens } = paragraph;
  const named = mentionsIn(paragraph, segment, mentions).find((mention) => {
    if (mention.kind !== "name" || mention.possessive) return false;
    const before = tokens.slice(Math.max(0, mention.from - 3), mention.from).map(({ lower }) => lower).join(" ");
    return /(?:^|\s)(?:i am|i 'm|name is|name 's|call me)$/.test(before);
  });
  return named && cast.find(named);
}
