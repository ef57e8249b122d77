import type { CastPerson } from "../people/cast.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { splitSentences } from "../reading/split-sentences.ts";
import type { AttributedSegment } from "../speech/attributed.ts";
import { finishLine } from "./utterance-text.ts";

/** A told segment without the words that only say who speaks. */
export interface ToldRest {
  readonly text: string;
  /** Whether the quote before it was cut within its sentence, so that the next quote goes on with it. */
  readonly goesOn: boolean;
}

/** Words before "Mira said:" that are worth telling. */
const WORTH_TELLING = 6;

/**
 * What is left to tell of a segment beside a quote once a voice of its own says the quote: nothing of "said Mira", but
 * of "said the old keeper, and he threw off his blanket" that the old keeper threw off his blanket.
 */
export function tellInquit(
  paragraph: Paragraph,
  segment: AttributedSegment,
  speaker: CastPerson,
  isAfterSpeech: boolean,
): ToldRest {
  const { inquit } = segment;
  if (isAfterSpeech && ANSWER_NOTE.test(segment.text))
    return { text: segment.text.replace(ANSWER_NOTE, ""), goesOn: false };
  if (!inquit) return { text: withSubject(segment.text, shortName(speaker)), goesOn: false };
  return isAfterSpeech
    ? afterQuote(paragraph, segment, speaker)
    : { text: beforeQuote(paragraph, segment), goesOn: false };
}

/** "taking out a stick" beside a quote: the landlord was taking out a stick; "and darted out": he darted out. */
function withSubject(text: string, name: string): string {
  const subject = name === "I" ? "I" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const participle =
    /^[\s,—–-]*(?=\p{Ll}+ing (?!of\b))(?!during|according|nothing|something|anything|being\b)(?<rest>.+)$/su.exec(text);
  if (participle?.groups?.rest) return `${subject} was ${participle.groups.rest}`;
  const joined = /^[\s,—–-]*(?:and|then|and then) (?<rest>(?:\p{Ll}+ly )?\p{Ll}+ed .+)$/su.exec(text);
  return joined?.groups?.rest ? `${subject} ${joined.groups.rest}` : text;
}

function afterQuote(paragraph: Paragraph, segment: AttributedSegment, speaker: CastPerson): ToldRest {
  const [first] = splitSentences(segment.text);
  const sentence = first ? segment.text.slice(first.start, first.end) : segment.text;
  const rest = first ? segment.text.slice(first.end).trim() : "";
  const deed = deedIn(sentence, subjectText(paragraph, segment, speaker));
  return {
    text: [deed, rest].filter(Boolean).join(" "),
    goesOn: rest === "" && deed === "" && !/[.!?]["”]?$/.test(sentence.trim()),
  };
}

/** What somebody does while they speak, as a sentence of its own; empty if it says only how they speak. */
function deedIn(sentence: string, subject: string | undefined): string {
  if (!subject) return "";
  const plain = sentence
    .replace(/[.,:;!?\s—]+$/u, "")
    .replace(/,? as (?:he|she|I) (?:spoke|said (?:this|it|so)),?/u, "");
  const clause =
    /[,;]? (?:and|as|while|but|then|when),? (?:then )?(he|she|I|they) (?!said|asked|added|was saying)(.{6,})$/u.exec(
      plain,
    );
  if (clause) return finishLine(`${subject} ${clause[2]}`);
  const joined =
    /,? and (?:then )?((?:\p{Ll}+ly )?\p{Ll}+(?:ed|t|d|w|ok|an|ook|ung|ent|ood|ose|ell|ave|ame) .{3,})$/u.exec(plain);
  if (
    joined &&
    /^(?:\p{Ll}+ly )?(?!said|asked|replied|answered|added|cried)\p{Ll}+/u.test(joined[1] ?? "") &&
    !NOT_VERBS.test(joined[1] ?? "")
  )
    return finishLine(`${subject} ${joined[1]}`);
  const participle = /, (\p{Ll}+ing (?!of\b).{3,})$/u.exec(plain);
  return participle ? finishLine(`${subject} was ${participle[1]}`) : "";
}

/** "was the answer", "came his reply" */
const ANSWER_NOTE =
  /^(?:was|came|ran|is) (?:all )?(?:the|his|her|my) (?:\p{Ll}+ )?(?:answer|reply|response|rejoinder|retort|comment)[^.;]*[.;,]?\s*/u;

const NOT_VERBS =
  /^(?:not|what|that|it|just|about|almost|want|without|sweet|soft|old|hot|great|quiet|but|at|first|last|heart|and)\b/;

/** The speaker as the segment calls them, or by name where it has a pronoun. */
function subjectText(paragraph: Paragraph, { inquit }: AttributedSegment, speaker: CastPerson): string | undefined {
  const subject = inquit?.subject;
  if (!subject) return undefined;
  if (subject.kind === "teller") return "I";
  if (subject.kind === "pronoun" || subject.kind === "anyone") return shortName(speaker);
  const from = paragraph.tokens[subject.from]?.start ?? 0;
  const to = paragraph.tokens[subject.to - 1]?.end ?? from;
  return paragraph.text.slice(from, to);
}

/** How a person is called within a story: by the form of the name that it uses most. */
function shortName({ name, forms, isTeller }: CastPerson): string {
  if (isTeller) return "I";
  const used = forms.find((form) => /^\p{Lu}/u.test(form) && form !== "I");
  const short = used && used.length < name.length ? used : name;
  return /^The /.test(short) ? `the ${short.slice(4)}` : short;
}

/** "At last Tobias said," goes; "Mira laughed and said," leaves that Mira laughed. */
function beforeQuote(paragraph: Paragraph, segment: AttributedSegment): string {
  const sentences = splitSentences(segment.text);
  const last = sentences.at(-1);
  if (!last) return segment.text;
  const before = segment.text.slice(0, last.start).trim();
  const sentence = segment.text.slice(last.start, last.end);
  const joined =
    /^(.{8,}?),? (?:and|then)(?: then)? (?:(?:he|she|I|they) )?(?:\p{Ll}+ly )?\p{Ll}+(?: \p{Ll}+ly| again| to [^,:]+| at last)?[,:—]?$/u.exec(
      sentence,
    );
  if (joined) return [before, finishLine(joined[1] ?? "")].filter(Boolean).join(" ");
  // "But I stood irresolute; when looking at a clock in the corner, he exclaimed"
  const clause = /^(?<deed>.{8,}); [^;]{1,80}$/su.exec(sentence);
  if (clause?.groups?.deed) return [before, finishLine(clause.groups.deed)].filter(Boolean).join(" ");
  const words = sentence.split(/\s+/).length - subjectWords(paragraph, segment) - 1;
  return words >= WORTH_TELLING ? segment.text : before;
}

function subjectWords(paragraph: Paragraph, { inquit }: AttributedSegment): number {
  const subject = inquit?.subject;
  return subject ? paragraph.tokens.slice(subject.from, subject.to).length : 1;
}
