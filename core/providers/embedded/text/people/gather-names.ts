import type { NameEvidence } from "#core/providers/text.ts";
import { placesOf } from "../lexicon/place-words.ts";
import { isSpeechVerb } from "../lexicon/speech-verbs.ts";
import { traitOf } from "../lexicon/trait-words.ts";
import { isEnglish, writesNounsInCapitals } from "../reading/language.ts";
import { isSpoken, type Paragraph, readChapter } from "../reading/read-chapter.ts";
import { sentencesOf } from "../reading/split-sentences.ts";
import { attributeSpeech } from "../speech/attribute-speech.ts";
import type { AttributedParagraph } from "../speech/attributed.ts";
import { isVocative } from "../speech/find-vocatives.ts";
import { type CastPerson, toCast } from "./cast.ts";
import { findEquations } from "./find-equations.ts";
import { findMentions, readVocabulary } from "./find-mentions.ts";
import { findNarratorName, firstPersonShareOf, TELLER_SHARE, UNNAMED_NARRATOR } from "./find-narrator.ts";
import { isPerson } from "./judge-names.ts";
import type { Mention } from "./mention.ts";
import { mergeNames } from "./merge-names.ts";
import { emptyEvidence } from "./name-evidence.ts";
import { genderOfName } from "./name-parts.ts";
import { readLooks } from "./read-looks.ts";
import { tellingOf } from "./tell-sentences.ts";

/** A chapter that was read for its people. */
export interface PeopledChapter {
  readonly paragraphs: readonly Paragraph[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly names: NameEvidence[];
  readonly narrator: string | null;
  readonly firstPersonShare: number;
  readonly attributed: readonly AttributedParagraph[];
}

type Draft = { -readonly [Key in keyof NameEvidence]: NameEvidence[Key] };

const ARTICLE =
  /^(?:the|a|an|this|these|every|no|der|die|das|dem|den|des|ein|eine|einen|einem|einer|le|la|les|un|une|el|los|las|il|lo|gli|het)$/;
const PLACE_PREPOSITIONS = new Set([
  "in",
  "at",
  "from",
  "near",
  "towards",
  "toward",
  "into",
  "through",
  "around",
  "across",
  "beyond",
  "off",
  "aboard",
]);

/** Tokens after a name in which a pronoun tells its gender. */
const PRONOUN_REACH = 16;
const TRAITS_KEPT = 40;
const TELLING_KEPT = 2;
const DESCRIPTIONS_KEPT = 3;

/** Reads a chapter for its people: which names and roles it has, and what it shows of each. */
export function gatherNames(texts: readonly string[], language: string): PeopledChapter {
  const paragraphs = readChapter(texts);
  const vocabulary = readVocabulary(paragraphs, isEnglish(language));
  const mentions = paragraphs.map((paragraph) => findMentions(paragraph, vocabulary));
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const known = drafts.get(name) ?? emptyEvidence(name);
    drafts.set(name, known);
    return known;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const here = mentions[index] ?? [];
    if (paragraph.label) {
      const draft = draftOf(paragraph.label);
      draft.mentions++;
      draft.speaks++;
      draft.withinSentence++;
    }
    for (const { name, alsoCalled } of findEquations(paragraph, here, (role) => !drafts.has(role)))
      draftOf(name).alsoCalled.push(alsoCalled);
    for (const mention of here) {
      // "my brother" in a speech is the speaker's.
      if (mention.spoken && mention.key.startsWith("my ")) continue;
      if (mention.kind === "name" || mention.kind === "role")
        countMention(draftOf(mention.key), paragraph, mention, here);
    }
  }
  const firstPersonShare = firstPersonShareOf(paragraphs, mentions);
  const narrator = firstPersonShare > TELLER_SHARE ? findNarratorName(paragraphs, mentions) : null;
  const cast = castOf([...drafts.values()], narrator, firstPersonShare);
  const attributed = attributeSpeech(paragraphs, mentions, cast);
  const evidenceOf = (person: CastPerson) => {
    const form = person.forms.find((name) => drafts.has(name)) ?? (person.isTeller ? person.name : undefined);
    return form === undefined ? undefined : draftOf(form);
  };
  for (const [index, paragraph] of attributed.entries()) addConduct(paragraph, attributed[index + 1], evidenceOf);
  const names = [...drafts.values()]
    .filter(({ name, speaks }) => !writesNounsInCapitals(language) || speaks > 0 || genderOfName(name) !== "unknown")
    .filter(({ name, mentions: count, speaks }) => !/^(the|my) /.test(name) || count > 1 || speaks > 0);
  return { paragraphs, mentions, names, narrator, firstPersonShare, attributed };
}

function countMention(
  draft: Draft,
  { tokens, ...paragraph }: Paragraph,
  mention: Mention,
  all: readonly Mention[],
): void {
  const before = tokens[mention.from - 1];
  const after = tokens[mention.to];
  draft.mentions++;
  const holder = tokens[mention.from - 2]?.lower ?? "";
  // "the harbor of Saltmere", "over Saltmere"
  const isOf = before?.lower === "over" || (before?.lower === "of" && placesOf(holder).some(({ isName }) => isName));
  const isPlaced = isOf || PLACE_PREPOSITIONS.has(before?.lower ?? "");
  if (isPlaced) draft.placed++;
  if (mention.kind === "name" && ARTICLE.test(before?.lower ?? "")) draft.articled++;
  if (before && !/^[.!?"'—(:]+$/.test(before.text)) draft.withinSentence++;
  if (isVocative({ tokens, ...paragraph }, mention)) draft.addressed++;
  if (!mention.spoken && !mention.possessive) {
    const next = tokens.slice(mention.to, mention.to + 2).find(({ pos }) => pos !== "ADV");
    if (next && /^(VERB|AUX)$/.test(next.pos)) draft.acts++;
    const saysBefore =
      isSpeechVerb(before?.lower ?? "") ||
      (isSpeechVerb(tokens[mention.from - 2]?.lower ?? "") && before?.pos === "ADV");
    const hasSpeech = paragraph.segments.some(({ kind }) => kind === "speech");
    if (hasSpeech && !isPlaced && (isSpeechVerb(next?.lower ?? "") || saysBefore)) draft.speaks++;
  }
  if (after?.text === "-") return;
  for (let at = mention.to; at < Math.min(tokens.length, mention.to + PRONOUN_REACH); at++) {
    if (all.some(({ from, kind }) => from === at && kind !== "pronoun" && kind !== "teller")) break;
    const word = tokens[at]?.lower ?? "";
    if (/^(he|his|him|himself)$/.test(word)) draft.he++;
    else if (/^(she|her|hers|herself)$/.test(word)) draft.she++;
    else continue;
    break;
  }
}

function castOf(names: readonly NameEvidence[], narrator: string | null, firstPersonShare: number) {
  const groups = mergeNames([{ number: 1, names }]).filter((group) => isPerson(group, "lenient"));
  const people = groups
    .toSorted((a, b) => b.evidence.mentions - a.evidence.mentions)
    .map((group): CastPerson => {
      const forms = [...group.forms.keys()];
      return {
        name: forms[0] ?? "",
        forms,
        gender: group.gender,
        age: undefined,
        isTeller: narrator !== null && forms.includes(narrator),
      };
    });
  const hasTeller = firstPersonShare > TELLER_SHARE && !people.some(({ isTeller }) => isTeller);
  const teller: CastPerson = {
    name: narrator ?? UNNAMED_NARRATOR,
    forms: [],
    gender: "unknown",
    age: undefined,
    isTeller: true,
  };
  return toCast(hasTeller ? [...people, teller] : people);
}

/** "You took it": what somebody is accused of to their face. */
const ACCUSATION =
  /\byou (?:took|stole|put out|lied|killed|betrayed|cheated|murdered|robbed|tricked|deceived|broke|ruined|are a (?:thief|liar|murderer|villain|rogue))\b/i;

function addConduct(
  attributed: AttributedParagraph,
  following: AttributedParagraph | undefined,
  evidenceOf: (person: CastPerson) => Draft | undefined,
): void {
  const { paragraph, segments, appearances } = attributed;
  for (const { person, sentence, look } of readLooks(attributed)) {
    const draft = evidenceOf(person);
    if (!draft) continue;
    draft.look = { ...look, ...draft.look };
    if (draft.descriptions.length < DESCRIPTIONS_KEPT && !/["“”]/.test(sentence)) draft.descriptions.push(sentence);
  }
  for (const { start, end } of paragraph.sentences) {
    const subject = appearances.find(({ mention, isSubject }) => {
      const at = paragraph.tokens[mention.from]?.start ?? -1;
      return isSubject && !mention.spoken && at >= start && at < end;
    });
    const draft = subject && evidenceOf(subject.person);
    if (!draft) continue;
    const words = paragraph.tokens.filter(
      (token) => token.start >= start && token.end <= end && !isSpoken(paragraph, token.start),
    );
    for (const { lower } of words) addTrait(draft, lower);
    const told = paragraph.segments.find(
      (segment) => segment.kind === "narration" && segment.start <= start && segment.end >= end,
    );
    // What the one who tells says of themself is not about others.
    const isOwn = subject.person.isTeller || !/\bI\b/.test(paragraph.text.slice(start, end));
    if (told && isOwn) addTelling(draft, paragraph.text.slice(start, end), subject.mention.kind === "pronoun", false);
  }
  for (const segment of segments) {
    if (segment.kind !== "speech" || !segment.speaker) continue;
    const draft = evidenceOf(segment.speaker);
    if (draft) for (const sentence of sentencesOf(segment.text)) addTelling(draft, sentence, false, true);
    if (!ACCUSATION.test(segment.text)) continue;
    const accused = following?.segments.find(
      ({ kind, speaker }) => kind === "speech" && speaker && speaker !== segment.speaker,
    )?.speaker;
    const accusedDraft = accused && evidenceOf(accused);
    if (accusedDraft) for (let times = 0; times < 2; times++) accusedDraft.traits.push("dishonest");
  }
}

function addTrait(draft: Draft, word: string): void {
  const trait = traitOf(word);
  if (trait && draft.traits.length < TRAITS_KEPT) draft.traits.push(trait);
}

function addTelling(draft: Draft, sentence: string, byPronoun: boolean, isOwnSpeech: boolean): void {
  const telling = tellingOf(sentence, isOwnSpeech);
  if (!telling) return;
  const known = draft.telling.filter(({ of }) => of === telling.of);
  // A sentence that names nobody needs the one before it, so it comes last.
  if (known.length < TELLING_KEPT) draft.telling[byPronoun ? "push" : "unshift"](telling);
}
