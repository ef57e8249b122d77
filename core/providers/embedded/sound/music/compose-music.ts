import type { MusicRequest, StereoSound } from "#core/providers/sound.ts";
import { type Random, seededRandom } from "../../seeded/random.ts";
import { finishSound } from "../../signal/finish-sound.ts";
import { addReverb } from "../../signal/reverb.ts";
import { silentTrack } from "../../signal/stereo.ts";
import { chordDegrees, leadVoices, noteOf } from "./harmony.ts";
import { type Note, playNote } from "./instruments.ts";
import { inventMotif } from "./melody.ts";
import { STYLES } from "./moods.ts";
import { BARS_A_PHRASE, BEATS_A_BAR, type Phrase, type Piece, playPhrase } from "./players.ts";

/** Loudness of all music; the mix sets it against speech. */
const MUSIC_LUFS = -20;

/** Runs in a worker thread: music of a mood, steady in loudness with a slow swell, the same for the same seed. */
export function composeMusic({ mood, durationMs, seed }: MusicRequest): StereoSound {
  const style = STYLES[mood];
  const random = seededRandom(`music:${mood}:${seed}`);
  const beatS = 60 / (style.beatsAMinute * random.between(0.97, 1.03));
  const durationS = durationMs / 1000;
  const piece: Piece = {
    track: silentTrack(durationS),
    style,
    tonic: style.tonic + random.pick([-2, 0, 0, 1, 3]),
    beatS,
    motif: inventMotif(random, style.melody.notesABar),
    random,
    play: rememberNotes(random),
  };
  for (const phrase of layPhrases(piece, durationS)) playPhrase(piece, phrase);
  addReverb(piece.track, style.room);
  finishSound(piece.track, MUSIC_LUFS, (part) => -1.2 + 2 * Math.sin(Math.PI * part ** 1.3));
  return piece.track;
}

/** The chords of the piece, phrase by phrase. It begins two bars before the first sample, so that it is under way there. */
function layPhrases({ style, tonic, beatS, random }: Piece, durationS: number): Phrase[] {
  const barS = beatS * BEATS_A_BAR;
  const phrases: Phrase[] = [];
  const main = random.pick(style.progressions);
  const other = random.pick(style.progressions);
  let voices: number[] = [];
  for (let startS = -2 * barS; startS < durationS; startS += barS * BARS_A_PHRASE) {
    const index = phrases.length;
    const progression = index % 4 === 2 ? other : main;
    const chords = progression.map((root) => chordDegrees(root, style.chordNotes));
    const voicings = chords.map((chord) => {
      voices = leadVoices(
        chord.map((degree) => noteOf(degree, tonic, style.scale)),
        voices,
      );
      return voices;
    });
    phrases.push({ startS, index, chords, voicings });
  }
  return phrases;
}

function rememberNotes(random: Random): Piece["play"] {
  const known = new Map<string, Note>();
  return (instrument, note, seconds) => {
    if (instrument === "flute") return playNote(instrument, note, seconds, random);
    const key = `${instrument}:${note}`;
    const played = known.get(key) ?? playNote(instrument, note, seconds, random);
    known.set(key, played);
    return played;
  };
}
