import type { Gender } from "#core/providers/vocabulary.ts";
import type { Cast, CastPerson } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { type Appearance, type AttributedParagraph, type AttributedSegment, mentionsIn } from "./attributed.ts";
import { findInquitAfter, findInquitBefore, type Inquit } from "./find-inquit.ts";
import { isVocative } from "./find-vocatives.ts";
import { openFocus } from "./focus.ts";
import { openTurns } from "./follow-turns.ts";
import { openIdentification } from "./identify-people.ts";
import { readTold } from "./read-told.ts";
import { introducesSelf } from "./same-person.ts";

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
  // Only at the end of the chapter is it known who everybody turned out to be.
  return read.map(reader.settle);
}

function openReader(cast: Cast) {
  const focus = openFocus();
  const people = openIdentification(cast, focus);
  const turns = openTurns(focus, people.isPasserBy);
  /** Who has spoken unseen and was not met yet. */
  let unseen: CastPerson | undefined;
  /** Who is in the middle of a speech over several paragraphs. */
  let holding: CastPerson | undefined;

  const read = (paragraph: Paragraph, mentions: readonly Mention[], index: number): AttributedParagraph => {
    if (paragraph.afterBreak) {
      focus.clear();
      turns.clear();
      unseen = undefined;
    }
    const { segments } = paragraph;
    const opensWithSpeech = segments[0]?.kind === "speech";
    const isReply = opensWithSpeech && !holding;
    const repliedTo = isReply ? turns.repliedTo(index) : undefined;
    const awaited = isReply ? turns.awaited(index) : undefined;
    const inquits = segments.map((_, at) => inquitOf(paragraph, at, mentions));
    const { addressed, appearances: spokenOf } = readSpokenOf(paragraph, mentions);
    const within = { cast, focus, people };
    const { appearances: told, leaders } = readTold(
      paragraph,
      mentions,
      inquits,
      { repliedTo, awaited, addressed },
      within,
    );
    const explicit = segments.map((segment, at) => explicitSpeaker(paragraph, segment, at, mentions, inquits, leaders));

    const hasSpeech = segments.some(({ kind }) => kind === "speech");
    const guess = (): CastPerson | undefined => {
      if (!hasSpeech) return undefined;
      if (inquits.some((inquit) => inquit?.isVoice)) {
        unseen = people.unseenSpeaker();
        return unseen;
      }
      if (inquits.some((inquit) => inquit?.isStranger)) return undefined;
      const asked = inquits.find((inquit) => inquit?.subject)?.subject?.gender ?? "unknown";
      const fits = (person: CastPerson) => !addressed.includes(person) && !isOther(person.gender, asked);
      const actor = leaders.find((leader) => leader !== undefined && fits(leader));
      const isSpokenOf = (person: CastPerson) => spokenOf.some((appearance) => appearance.person === person);
      return (
        actor ??
        (opensWithSpeech ? holding : undefined) ??
        turns.guess(index, (person) => fits(person) && !isSpokenOf(person))
      );
    };
    // Quotes without words of their own beside them are by whom the first one with them is.
    let current = explicit.find(Boolean) ?? guess();
    const attributed = segments.map((segment, at): AttributedSegment => {
      if (segment.kind === "narration") return { ...segment, speaker: undefined, inquit: inquits[at] };
      current = explicit[at] ?? current;
      return { ...segment, speaker: current, inquit: undefined };
    });
    if (hasSpeech) {
      if (current && explicit.includes(current)) meet(current);
      turns.note({ speaker: current, addressees: addressed, paragraph: index });
      if (current) focus.note(current, true);
    } else if (told.length === 0) turns.passOver(index);
    holding = paragraph.open && hasSpeech ? current : undefined;
    return { paragraph, segments: attributed, appearances: [...told, ...spokenOf] };
  };

  /** The first one who speaks after an unseen voice was heard, and had not spoken before, is whose it was. */
  const meet = (speaker: CastPerson): void => {
    if (!unseen || speaker === unseen || turns.hasSpoken(speaker)) return;
    people.reveal(unseen, speaker);
    unseen = undefined;
  };

  /** Whom the quotes of a paragraph address, and whom they speak of. */
  const readSpokenOf = (paragraph: Paragraph, mentions: readonly Mention[]) => {
    const spoken = mentions.filter((mention) => mention.spoken);
    const addressed = spoken
      .filter((mention) => isVocative(paragraph, mention))
      .flatMap((mention) => people.resolve(mention) ?? []);
    const appearances = spoken.flatMap((mention): Appearance[] => {
      const person = mention.kind === "name" || mention.kind === "role" ? people.resolve(mention) : undefined;
      return person ? [{ mention, person, isSubject: false }] : [];
    });
    return { addressed, appearances };
  };

  /** Who speaks by the play's own word, by the inquit right after a quote or right before it, or by saying their name. */
  const explicitSpeaker = (
    paragraph: Paragraph,
    segment: Segment,
    at: number,
    mentions: readonly Mention[],
    inquits: readonly (Inquit | undefined)[],
    leaders: readonly (CastPerson | undefined)[],
  ): CastPerson | undefined => {
    if (segment.kind === "narration") return undefined;
    if (paragraph.label !== undefined) return people.partOf(paragraph.label);
    const told = inquits[at + 1] ? leaders[at + 1] : inquits[at - 1] ? leaders[at - 1] : undefined;
    const introduced = introducesSelf(paragraph, segment, mentions, cast);
    if (introduced && told && told !== introduced && people.isPasserBy(told)) people.reveal(told, introduced);
    return introduced ?? told;
  };

  const settle = (read: AttributedParagraph): AttributedParagraph => ({
    ...read,
    segments: read.segments.map((segment) => ({ ...segment, speaker: people.settle(segment.speaker) })),
    appearances: read.appearances.map((appearance) => ({
      ...appearance,
      person: people.settle(appearance.person) ?? appearance.person,
    })),
  });

  return { read, settle };
}

/** Whether somebody is of another gender than the words beside a quote say. */
function isOther(gender: Gender, asked: Gender): boolean {
  return gender !== "unknown" && asked !== "unknown" && gender !== asked;
}

function inquitOf(paragraph: Paragraph, at: number, mentions: readonly Mention[]): Inquit | undefined {
  const { segments } = paragraph;
  const segment = segments[at];
  if (segment?.kind !== "narration") return undefined;
  const told = mentionsIn(paragraph, segment, mentions);
  const after = segments[at - 1]?.kind === "speech" ? findInquitAfter(paragraph, segment, told) : undefined;
  return after ?? (segments[at + 1]?.kind === "speech" ? findInquitBefore(paragraph, segment, told) : undefined);
}
