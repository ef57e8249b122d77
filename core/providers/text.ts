/**
 * The text jobs that Litink asks of a model, each with the zod schema of what goes in and what must come out.
 * A vendor answers all of them, by prompt or by rule; every answer is parsed before anything is done with it.
 */
import * as z from "zod";
import type { ModelCall } from "./reservation.ts";
import { Emotion, Look, LookHints, Mood, PlaceKind, TimeOfDay, Weather } from "./vocabulary.ts";

/** A chapter as the model reads it: paragraphs in order, without its heading. */
export const ChapterText = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  paragraphs: z.array(z.string()),
});
export type ChapterText = z.infer<typeof ChapterText>;

/** What was seen of one name in one chapter: counts that can be added up over a book. */
export const NameEvidence = z.object({
  name: z.string(),
  mentions: z.number().int(),
  /** How often the name stands beside a verb of speech. */
  speaks: z.number().int(),
  /** How often it is the subject of a verb. */
  acts: z.number().int(),
  /** How often it follows a preposition of place. */
  placed: z.number().int(),
  /** How often an article stands before it. */
  articled: z.number().int(),
  /** How often it is addressed in speech. */
  addressed: z.number().int(),
  /** How often it stands within a sentence, where a capital letter means a name. */
  withinSentence: z.number().int(),
  /** Pronouns near it. */
  he: z.number().int(),
  she: z.number().int(),
  /** Sentences that describe the person's looks, at most a few. */
  descriptions: z.array(z.string()),
  /** What those sentences say of the person and of nobody else. */
  look: LookHints,
  /** Other names that the text gives the same person, as often as it does: "Mr. Crake, the harbor master". */
  alsoCalled: z.array(z.string()),
  /** What the person's temper and conduct are shown to be, such as `brave`, as often as it is. */
  traits: z.array(z.string()),
  /** Sentences that tell what the person wants, lacks, believes, has lived through or does, at most a few of each. */
  telling: z.array(z.object({ of: z.enum(["want", "need", "lie", "ghost", "deed"]), sentence: z.string() })),
});
export type NameEvidence = z.infer<typeof NameEvidence>;

/** The map step: what is kept of one chapter. Small enough to be reduced over a whole book. */
export const ChapterDigest = z.object({
  number: z.number().int().positive(),
  title: z.string(),
  /** At most about 600 characters. */
  summary: z.string(),
  keySentences: z.array(z.string()),
  names: z.array(NameEvidence),
  places: z.array(z.object({ name: z.string(), mentions: z.number().int() })),
  /** Kinds of place in which it is set, the most shown first. */
  settings: z.array(z.object({ place: PlaceKind, weight: z.number() })),
  themes: z.array(z.object({ name: z.string(), weight: z.number() })),
  mood: Mood,
  dialogueShare: z.number().min(0).max(1),
  /**
   * Share of the told words in which the one who tells speaks of themself: above about 0.01, it is one of the people.
   */
  firstPersonShare: z.number().min(0).max(1),
  /** What the one who tells is called, where the chapter says it. */
  narrator: z.string().nullable(),
  words: z.number().int().nonnegative(),
});
export type ChapterDigest = z.infer<typeof ChapterDigest>;

export const CHARACTER_ROLES = ["protagonist", "antagonist", "supporting", "mentor", "sidekick", "minor"] as const;

/** The archetypes of `character_archetypes`. */
const ARCHETYPES = [
  "Hero",
  "Mentor",
  "Ally",
  "Threshold Guardian",
  "Shadow",
  "Shapeshifter",
  "Trickster",
  "Anima/Animus",
  "Self",
  "Narrator",
  "Expert",
  "Interviewer",
  "Subject Matter Expert",
  "Historical Figure",
] as const;

export const Character = z.object({
  name: z.string(),
  /** Other forms of the name that the text uses. */
  aliases: z.array(z.string()),
  role: z.enum(CHARACTER_ROLES),
  characterArc: z.string(),
  physicalDescription: z.string(),
  personality: z.string(),
  /** The best three, most likely first. */
  archetypes: z.array(z.object({ name: z.enum(ARCHETYPES), confidence: z.number().min(0).max(1) })).max(3),
  want: z.string(),
  need: z.string(),
  lie: z.string(),
  ghost: z.string(),
  look: Look,
  mentions: z.number().int(),
});
export type Character = z.infer<typeof Character>;

export const STORY_TYPES = ["fiction", "non_fiction", "documentary", "hybrid", "educational", "interview"] as const;

export const Plot = z.object({
  logline: z.string(),
  themes: z.array(z.string()),
  storyType: z.enum(STORY_TYPES),
  genre: z.string(),
  tone: z.string(),
  audience: z.string(),
  setting: z.string(),
  /** Most prominent first. */
  characters: z.array(Character),
});
export type Plot = z.infer<typeof Plot>;

/** One line of a scene: of the narrator (`speaker` null) or of a character. */
export const Utterance = z.object({ speaker: z.string().nullable(), text: z.string().min(1), emotion: Emotion });
export type Utterance = z.infer<typeof Utterance>;

export const Scene = z.object({
  number: z.number().int().positive(),
  location: z.string(),
  place: PlaceKind,
  timeOfDay: TimeOfDay,
  weather: Weather,
  mood: Mood,
  /** Who is in the scene, in the order in which the text first names them. */
  characters: z.array(z.string()),
  keyActions: z.string(),
  visualDescription: z.string(),
  audioRequirements: z.string(),
  utterances: z.array(Utterance).min(1),
});
export type Scene = z.infer<typeof Scene>;

export const Script = z.object({
  scenes: z.array(Scene).min(1),
  /** Setup, confrontation and resolution, as ranges of scene numbers. */
  acts: z.array(z.object({ name: z.string(), fromScene: z.number().int(), toScene: z.number().int() })),
  beats: z.array(z.object({ scene: z.number().int(), beat: z.string() })),
});
export type Script = z.infer<typeof Script>;

/** A short line that stands alone between the paragraphs of a text, and what is around it. */
export const LoneLine = z.object({
  /** Names the line in the answer. */
  id: z.number().int().nonnegative(),
  text: z.string(),
  /** Words of the text before it. */
  position: z.number().int().nonnegative(),
  /** The end of the paragraph above and the beginning of the one below; empty at the ends of the text. */
  before: z.string(),
  after: z.string(),
});
export type LoneLine = z.infer<typeof LoneLine>;

export const PickedHeading = z.object({
  /** The line with which it begins. */
  id: z.number().int().nonnegative(),
  /** Lines that it takes: more than one where a title or a subtitle stands on the next. */
  lines: z.number().int().min(1).max(3),
  /** Depth, 1 for the outermost. */
  level: z.number().int().min(1).max(6),
});
export type PickedHeading = z.infer<typeof PickedHeading>;

export const textJobs = {
  /** The language of a text, as a BCP 47 tag; `und` where it cannot be told. */
  detectLanguage: { input: z.object({ sample: z.string() }), output: z.object({ language: z.string() }) },
  /** Which lines of a text, in which no pattern shows any, are headings of its divisions; none where none is. */
  findHeadings: {
    input: z.object({
      title: z.string().nullable(),
      /** Words of the whole text. */
      words: z.number().int().nonnegative(),
      /** In reading order. */
      lines: z.array(LoneLine),
    }),
    output: z.object({ headings: z.array(PickedHeading), confidence: z.number().min(0).max(1) }),
  },
  /** Map: one chapter to its digest. */
  digestChapter: { input: z.object({ chapter: ChapterText, language: z.string() }), output: ChapterDigest },
  /** Reduce: all digests of a book to its plot and people. */
  planPlot: {
    input: z.object({
      title: z.string(),
      bookType: z.enum(["learning", "entertainment"]),
      language: z.string(),
      digests: z.array(ChapterDigest),
    }),
    output: Plot,
  },
  /** One chapter to its script; where `maxSeconds` is given, abridged to fit it, keeping beginning, turn and end. */
  writeScript: {
    input: z.object({
      chapter: ChapterText,
      language: z.string(),
      previousSummaries: z.array(z.string()),
      nextSummaries: z.array(z.string()),
      passages: z.array(z.string()),
      plot: Plot.omit({ characters: true }),
      characters: z.array(Character.pick({ name: true, aliases: true, role: true, look: true })),
      maxSeconds: z.number().positive().nullable(),
    }),
    output: Script,
  },
} as const;

export type TextJobs = typeof textJobs;
export type TextJobName = keyof TextJobs;

export interface TextModel {
  readonly name: string;
  run<Name extends TextJobName>(
    job: Name,
    input: z.input<TextJobs[Name]["input"]>,
    call: ModelCall,
  ): Promise<z.output<TextJobs[Name]["output"]>>;
}
