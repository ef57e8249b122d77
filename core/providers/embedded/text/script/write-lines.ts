import type { Emotion } from "#core/providers/vocabulary.ts";
import { hasWords } from "../reading/clean-text.ts";
import { sentencesOf } from "../reading/split-sentences.ts";
import type { AttributedParagraph, AttributedSegment } from "../speech/attributed.ts";
import type { Inquit } from "../speech/find-inquit.ts";
import { readEmotion } from "./read-emotion.ts";
import { tellInquit } from "./tell-inquit.ts";
import { cutUtterance, finishLine } from "./utterance-text.ts";

/** One sentence of the narrator, or one line of a character: what a script is shortened by. */
export interface Line {
  /** `null` for the narrator. */
  readonly speaker: string | null;
  readonly text: string;
  readonly emotion: Emotion;
  /** Index of the paragraph that it stands in. */
  readonly paragraph: number;
}

/** The lines of a paragraph in order. What nobody can be found for, the narrator reads with its quotation marks. */
export function writeLines(attributed: AttributedParagraph, paragraph: number): Line[] {
  const { segments } = attributed;
  if (segments.some(({ kind, speaker }) => kind === "speech" && !speaker)) return tellAll(attributed, paragraph);
  const lines: Line[] = [];
  let said: { text: string; speaker: string; inquit: Inquit | undefined; beside: string; goesOn: boolean } | undefined;
  const flush = () => {
    if (!said) return;
    const emotion = readEmotion(said.text, said.inquit, said.beside);
    for (const text of cutUtterance(finishLine(said.text)))
      lines.push({ speaker: said.speaker, text, emotion, paragraph });
    said = undefined;
  };
  for (const [at, segment] of segments.entries()) {
    if (segment.kind === "speech") {
      const speaker = segment.speaker?.name ?? "";
      const inquit = inquitBeside(segments, at);
      if (said && said.speaker === speaker)
        said = { ...said, text: `${endBefore(said.text, said.goesOn)} ${segment.text}`, inquit: said.inquit ?? inquit };
      else {
        flush();
        said = { text: segment.text, speaker, inquit, beside: besideOf(segments, at), goesOn: false };
      }
      continue;
    }
    const isAfterSpeech = segments[at - 1]?.kind === "speech";
    const speaker = segments[isAfterSpeech ? at - 1 : at + 1]?.speaker;
    const rest = speaker
      ? tellInquit(attributed.paragraph, segment, speaker, isAfterSpeech)
      : { text: segment.text, goesOn: false };
    if (!hasWords(rest.text)) {
      if (said) said = { ...said, goesOn: rest.goesOn };
      continue;
    }
    flush();
    lines.push(...tell(rest.text, paragraph));
  }
  flush();
  return lines;
}

/** The first half of a quote that an inquit parts from the second: "Drop nothing," … "and be exact." or "Eleven," … "There …" */
function endBefore(text: string, goesOn: boolean): string {
  if (/[.!?…],\s*$/.test(text)) return text.replace(/,\s*$/, "");
  if (/[.!?…;:—]["'”’]?\s*$/.test(text)) return text;
  return goesOn ? text.replace(/,?\s*$/, ",") : text.replace(/,?\s*$/, ".");
}

/** What is told right before a quote, or right after it if nothing is before. */
function besideOf(segments: readonly AttributedSegment[], at: number): string {
  return segments[at - 1]?.text ?? segments[at + 1]?.text ?? "";
}

function inquitBeside(segments: readonly AttributedSegment[], at: number): Inquit | undefined {
  return segments[at + 1]?.inquit ?? segments[at - 1]?.inquit;
}

function tellAll({ paragraph }: AttributedParagraph, index: number): Line[] {
  return tell(paragraph.text, index);
}

function tell(text: string, paragraph: number): Line[] {
  return sentencesOf(text)
    .filter(hasWords)
    .flatMap((sentence) => cutUtterance(finishLine(sentence)))
    .map((sentence) => ({ speaker: null, text: sentence, emotion: "neutral" as const, paragraph }));
}
