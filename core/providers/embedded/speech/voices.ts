import * as z from "zod";
import type { Voice } from "#core/providers/speech.ts";
import type { Person } from "#core/providers/vocabulary.ts";

/**
 * What makes a voice of this vendor: a voice of Flite, its mean pitch, and the length of the throat it seems to come
 * from, where 1.1 is a tenth shorter and so brighter, as a smaller person's. `rms` has one pitch and takes none.
 */
export const VoiceSettings = z.object({
  flite: z.enum(["slt", "rms", "awb", "kal16"]),
  rate: z.number().min(0.5).max(2),
  brightness: z.number().min(0.75).max(1.35),
  pitchHz: z.number().min(50).max(400).optional(),
});
export type VoiceSettings = z.infer<typeof VoiceSettings>;

interface Timbre {
  readonly flite: "slt" | "awb" | "kal16";
  readonly pitchHz: number;
  readonly brightness: number;
  readonly rate?: number;
}

type DealtSettings = Required<Timbre>;

type Deck = readonly [Timbre, ...Timbre[]];

/** Reads calmly; nobody in the story has its voice. */
export const NARRATOR: Voice = { id: "flite-rms", settings: { flite: "rms", rate: 0.92, brightness: 1 } };

/**
 * Voices in the order they are dealt, so that those next to each other differ the most. Pitch and brightness were chosen
 * among those that a speech recognizer (PocketSphinx, en-us) understood best: `slt` is clearest a little darker than it
 * was recorded, and any voice loses words above a brightness of 1.1.
 */
const WOMEN: Deck = [
  { flite: "slt", pitchHz: 178, brightness: 0.94 },
  { flite: "slt", pitchHz: 208, brightness: 0.99 },
  { flite: "slt", pitchHz: 165, brightness: 0.92, rate: 0.95 },
  { flite: "awb", pitchHz: 180, brightness: 1.13 },
  { flite: "slt", pitchHz: 194, brightness: 0.95, rate: 0.94 },
];
const MEN: Deck = [
  { flite: "awb", pitchHz: 126, brightness: 1 },
  { flite: "slt", pitchHz: 102, brightness: 0.86 },
  { flite: "awb", pitchHz: 104, brightness: 0.98, rate: 0.95 },
  { flite: "kal16", pitchHz: 114, brightness: 1 },
  { flite: "awb", pitchHz: 140, brightness: 1.04 },
  { flite: "slt", pitchHz: 110, brightness: 0.9, rate: 0.94 },
  { flite: "kal16", pitchHz: 88, brightness: 0.95 },
];
const CHILDREN: Deck = [
  { flite: "slt", pitchHz: 230, brightness: 1.02, rate: 1.05 },
  { flite: "slt", pitchHz: 252, brightness: 1.07, rate: 1.02 },
  { flite: "slt", pitchHz: 218, brightness: 1.05, rate: 1.05 },
];
const ANYBODY: Deck = [
  { flite: "slt", pitchHz: 148, brightness: 0.95 },
  { flite: "awb", pitchHz: 150, brightness: 1.08 },
  { flite: "slt", pitchHz: 136, brightness: 0.91 },
];
/** Rate of voices that ask for none: a little slower than they were recorded, for clarity. */
const USUAL_RATE = 0.98;

/** Old people speak lower and more slowly. */
const OLD = { rate: 0.9, pitch: 0.92 };
/** From the second round of the deck on, each voice is moved a little, so that no two people share one. */
const PITCH_BY_ROUND = [1, 1.05, 0.95, 1.09, 0.92, 1.025, 0.975, 1.07] as const;

/**
 * Deals a voice to the narrator and to every person, in order of rank. The same cast is dealt the same voices,
 * whatever the order it is given in, and people next to each other in rank sound different.
 */
export function castVoices(people: readonly Person[]): { narrator: Voice; byName: ReadonlyMap<string, Voice> } {
  const dealt = new Map<Deck, number>();
  const byName = new Map<string, Voice>();
  let before: DealtSettings | undefined;
  for (const { name, look } of [...people].sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))) {
    const deck = deckFor(look);
    let place = dealt.get(deck) ?? 0;
    let settings = settingsOf(deck, place, look.age === "old");
    // One that cannot be told from the last is passed over.
    for (let passed = 0; before && isAlike(settings, before) && passed < deck.length; passed++) {
      place++;
      settings = settingsOf(deck, place, look.age === "old");
    }
    dealt.set(deck, place + 1);
    byName.set(name, { id: `flite-${settings.flite}-${settings.pitchHz}`, settings });
    before = settings;
  }
  return { narrator: NARRATOR, byName };
}

/** Whether listeners would take two voices for one: less than a semitone apart, out of throats of one length. */
function isAlike(a: DealtSettings, b: DealtSettings): boolean {
  const octaves = Math.abs(Math.log2(a.pitchHz / b.pitchHz));
  return a.flite === b.flite && octaves < 1 / 12 && Math.abs(a.brightness - b.brightness) < 0.06;
}

function deckFor({ age, gender }: Person["look"]): Deck {
  if (age === "child") return CHILDREN;
  if (gender === "female") return WOMEN;
  return gender === "male" ? MEN : ANYBODY;
}

function settingsOf(deck: Deck, place: number, isOld: boolean): DealtSettings {
  const { flite, pitchHz, brightness, rate = USUAL_RATE } = deck[place % deck.length] ?? deck[0];
  const round = Math.floor(place / deck.length) % PITCH_BY_ROUND.length;
  return {
    flite,
    rate: twoPlaces(rate * (isOld ? OLD.rate : 1)),
    brightness,
    pitchHz: Math.round(pitchHz * (PITCH_BY_ROUND[round] ?? 1) * (isOld ? OLD.pitch : 1)),
  };
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}
