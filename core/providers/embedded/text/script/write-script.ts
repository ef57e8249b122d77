import type * as z from "zod";
import type { Scene, Script, TextJobs } from "#core/providers/text.ts";
import type { CastPerson } from "../people/cast.ts";
import { chapterCast } from "../people/chapter-cast.ts";
import { gatherNames } from "../people/gather-names.ts";
import { readChapter } from "../reading/read-chapter.ts";
import { sentencesOf } from "../reading/split-sentences.ts";
import { attributeSpeech } from "../speech/attribute-speech.ts";
import { abridgeScenes } from "./abridge-scenes.ts";
import type { DraftScene } from "./draft-scene.ts";
import { findActs, findBeats } from "./find-acts.ts";
import { gatherUtterances } from "./gather-utterances.ts";
import { setScenes } from "./set-scenes.ts";
import { splitScenes } from "./split-scenes.ts";

/** Sentences of the summary before that tell where the chapter before ended. */
const ENDING_SENTENCES = 4;

type Input = z.output<TextJobs["writeScript"]["input"]>;

/** Writes a chapter as a script: who says what where, scene by scene, no longer than asked for. */
export function writeScript({ chapter, language, previousSummaries, characters, maxSeconds }: Input): Script {
  const texts = chapter.paragraphs.some((text) => /[\p{L}\p{N}]/u.test(text))
    ? chapter.paragraphs
    : [chapter.title || String(chapter.number)];
  const { paragraphs, mentions, names, narrator, firstPersonShare } = gatherNames(texts, language);
  const cast = chapterCast(characters, names, firstPersonShare, narrator);
  const attributed = attributeSpeech(paragraphs, mentions, cast);
  // Those whom only this chapter knows are in a scene if they speak; a book without a plot has no others.
  const inBook = new Set(characters.map(({ name }) => name));
  const isKnown = (person: CastPerson) =>
    inBook.size === 0 ? cast.people.includes(person) : inBook.has(person.name) || person.isTeller;
  const before = readChapter(sentencesOf(previousSummaries.at(-1) ?? "").slice(-ENDING_SENTENCES));
  const drafts = setScenes(attributed, splitScenes(paragraphs), { title: chapter.title, language, before }, isKnown);
  const scenes = abridgeScenes(drafts, maxSeconds);
  return { scenes: scenes.map(toScene), acts: findActs(scenes), beats: findBeats(scenes) };
}

function toScene({ lines, ...scene }: DraftScene, index: number): Scene {
  return { number: index + 1, ...scene, utterances: gatherUtterances(lines) };
}
