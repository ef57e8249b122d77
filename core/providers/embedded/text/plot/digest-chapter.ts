import type * as z from "zod";
import type { ChapterDigest, TextJobs } from "#core/providers/text.ts";
import { gatherNames, type PeopledChapter } from "../people/gather-names.ts";
import { countSpokenWords } from "../reading/clean-text.ts";
import { isEnglish } from "../reading/language.ts";
import { type Paragraph, readChapter } from "../reading/read-chapter.ts";
import { readMood } from "../setting/read-mood.ts";
import { findNamedPlaces, scorePlaces, strongestPlace } from "../setting/read-place.ts";
import { rankSentences, summarise } from "./central-sentences.ts";
import { findThemes } from "./find-themes.ts";

type Input = z.output<TextJobs["digestChapter"]["input"]>;

const SUMMARY_CHARACTERS = 600;
const KEY_SENTENCES = 5;
const SETTINGS_KEPT = 4;
const ENDING_SENTENCES = 16;
const CLEAR_PLACE = 2;
const PLACES_KEPT = 12;

/** Keeps of a chapter what the book is planned from: a summary, its people, places, themes and mood. */
export function digestChapter({ chapter, language }: Input): ChapterDigest {
  const read = gatherNames(chapter.paragraphs, language);
  const { paragraphs, names } = read;
  const told = narratedSentences(read);
  const all = told.length > 0 ? told : paragraphs.map(({ text }) => text);
  const ranked = rankSentences(
    all,
    new Set(names.flatMap(({ name }) => name.split(" ")).filter((word) => /^\p{Lu}/u.test(word))),
  );
  const words = paragraphs.reduce((sum, { text }) => sum + countSpokenWords(text), 0);
  const spoken = paragraphs.flatMap(({ segments }) => segments).filter(({ kind }) => kind === "speech");
  const said = spoken.reduce((sum, { text }) => sum + countSpokenWords(text), 0);
  const placed = names.filter(
    ({ name, placed: count, mentions, speaks }) =>
      /^\p{Lu}/u.test(name) && speaks === 0 && count > 0 && count / mentions >= 0.3,
  );
  const settings = [...scorePlaces(paragraphs, findNamedPlaces(paragraphs).kinds)].toSorted((a, b) => b[1] - a[1]);
  return {
    number: chapter.number,
    title: chapter.title,
    summary: summarise(all, ranked, SUMMARY_CHARACTERS, findLastPlace(all)),
    keySentences: ranked
      .slice(0, KEY_SENTENCES)
      .toSorted((a, b) => a.at - b.at)
      .map(({ text }) => text),
    names: read.names,
    places: placed
      .toSorted((a, b) => b.mentions - a.mentions)
      .slice(0, PLACES_KEPT)
      .map(({ name, mentions }) => ({ name, mentions })),
    settings: settings
      .slice(0, SETTINGS_KEPT)
      .map(([place, weight]) => ({ place, weight: Math.round(weight * 100) / 100 })),
    themes: isEnglish(language) ? findThemes(contentWords(paragraphs)) : [],
    mood: isEnglish(language) ? readMood(paragraphs) : "calm",
    dialogueShare: words === 0 ? 0 : Math.min(1, said / words),
    firstPersonShare: read.firstPersonShare,
    narrator: read.narrator,
    words,
  };
}

/** Index of the last sentence, near the end, that clearly says where the story is. */
function findLastPlace(sentences: readonly string[]): number | undefined {
  const from = Math.max(0, sentences.length - ENDING_SENTENCES);
  const found = sentences
    .slice(from)
    .findLastIndex((sentence) => strongestPlace(scorePlaces(readChapter([sentence])), CLEAR_PLACE) !== undefined);
  return found < 0 ? undefined : from + found;
}

function contentWords(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(({ tokens }) =>
    tokens.filter(({ pos }) => /^(NOUN|VERB|ADJ|PROPN)$/.test(pos)).map(({ lower }) => lower),
  );
}

/** Sentences that the narrator tells without anybody speaking in them. */
function narratedSentences({ paragraphs }: PeopledChapter): string[] {
  return paragraphs.flatMap(({ text, sentences, segments }) =>
    sentences.flatMap(({ start, end }) => {
      const hasSpeech = segments.some(
        (segment) => segment.kind === "speech" && segment.start < end && segment.end > start,
      );
      return hasSpeech ? [] : [text.slice(start, end)];
    }),
  );
}
