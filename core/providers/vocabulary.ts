/**
 * The words that models of every vendor share: what a picture, a voice or a bed of music may be asked for.
 *
 * Each is a closed list, so that a model's answer can be checked, and an `z.infer` type beside it.
 */
import * as z from "zod";

/** Frame shapes of a film. */
export const Aspect = z.enum(["16:9", "9:16", "1:1"]);
export type Aspect = z.infer<typeof Aspect>;

/** The values of `scene_descriptions.time_of_day`. */
export const TimeOfDay = z.enum(["dawn", "morning", "day", "afternoon", "dusk", "evening", "night"]);
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** What the text says of the sky; `clear` where it says nothing. */
export const Weather = z.enum(["clear", "rain", "snow", "fog", "storm", "wind"]);
export type Weather = z.infer<typeof Weather>;

/** The feeling of a whole scene: it tints the picture and chooses the music. */
export const Mood = z.enum(["calm", "joyful", "sad", "tense", "mysterious", "romantic", "dark", "adventurous"]);
export type Mood = z.infer<typeof Mood>;

/** The feeling of one line: it chooses the face of who says it. */
export const Emotion = z.enum([
  "neutral",
  "happy",
  "sad",
  "angry",
  "afraid",
  "surprised",
  "tender",
  "determined",
  "curious",
]);
export type Emotion = z.infer<typeof Emotion>;

/** Kinds of place that can be drawn and that have a sound of their own. */
export const PlaceKind = z.enum([
  "sea",
  "ship",
  "harbor",
  "beach",
  "lighthouse",
  "river",
  "lake",
  "forest",
  "field",
  "garden",
  "mountain",
  "desert",
  "road",
  "village",
  "city",
  "market",
  "station",
  "castle",
  "church",
  "graveyard",
  "ruins",
  "cave",
  "parlor",
  "kitchen",
  "bedroom",
  "library",
  "tavern",
  "workshop",
  "hall",
  "school",
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** Places with a roof: weather is then seen through the window only. */
export const INDOORS: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  "church",
  "cave",
  "parlor",
  "kitchen",
  "bedroom",
  "library",
  "tavern",
  "workshop",
  "hall",
  "school",
]);

export const Gender = z.enum(["female", "male", "unknown"]);
export type Gender = z.infer<typeof Gender>;

/**
 * How a character looks, as far as the text tells. Every field is optional: what the text leaves open is drawn
 * neutral and from the name's seed, and nothing that says something about a person (a mask, a wheelchair, a
 * prosthesis, a veil) is ever drawn by chance.
 */
export const Look = z.object({
  gender: Gender.default("unknown"),
  age: z.enum(["child", "young", "adult", "old"]).default("adult"),
  build: z.enum(["slim", "average", "stout"]).optional(),
  height: z.enum(["short", "average", "tall"]).optional(),
  hairColor: z.enum(["black", "brown", "blond", "red", "gray", "white"]).optional(),
  hairLength: z.enum(["bald", "short", "medium", "long"]).optional(),
  hairStyle: z.enum(["straight", "curly", "wavy", "bun", "braid"]).optional(),
  facialHair: z.enum(["none", "beard", "moustache", "goatee", "stubble"]).optional(),
  skin: z.enum(["pale", "fair", "olive", "brown", "dark"]).optional(),
  glasses: z.boolean().optional(),
  headwear: z.enum(["hat", "cap", "crown", "hood", "scarf", "helmet"]).optional(),
  outfit: z.enum(["plain", "coat", "dress", "uniform", "robe", "apron", "suit", "cloak", "sweater"]).optional(),
  outfitColor: z
    .enum(["red", "orange", "yellow", "green", "blue", "purple", "brown", "black", "white", "gray", "pink"])
    .optional(),
});
export type Look = z.infer<typeof Look>;

/** What one passage tells of somebody's looks: nothing is there that it does not say. */
export const LookHints = Look.omit({ gender: true, age: true }).extend({
  age: z.enum(["child", "young", "adult", "old"]).optional(),
});
export type LookHints = z.infer<typeof LookHints>;

/** A person as the picture and the voice need them: the same in every scene. */
export const Person = z.object({
  name: z.string().min(1),
  look: Look,
  /** Place in the book's cast, 0 for the most prominent; voices are dealt in this order. */
  rank: z.number().int().nonnegative(),
});
export type Person = z.infer<typeof Person>;
