/** MIDI note of a degree of a scale above a tonic; degrees go on past the octave, and below 0. */
export function noteOf(degree: number, tonic: number, scale: readonly number[]): number {
  const octave = Math.floor(degree / scale.length);
  return tonic + 12 * octave + (scale[degree - octave * scale.length] ?? 0);
}

/** Degrees of the chord on a root: every second one of the scale. */
export function chordDegrees(root: number, notes: number): number[] {
  return Array.from({ length: notes }, (_, index) => root + 2 * index);
}

/** Lowest and highest note that a chord is laid out in: between tenor and alto, where it leaves the speech alone. */
const LOWEST = 48;
const HIGHEST = 69;

/**
 * Lays a chord out so that its voices move as little as can be from those of the chord before: every note in the octave
 * nearest to a voice that is still free.
 */
export function leadVoices(chord: readonly number[], before: readonly number[]): number[] {
  const free = before.length > 0 ? [...before] : chord.map((_, index) => 55 + 4 * index);
  const voices = chord.map((note) => {
    const choices = octavesOf(note).flatMap((choice) =>
      free.map((voice) => ({ choice, voice, way: Math.abs(choice - voice) })),
    );
    const nearest = choices.reduce(
      (best, each) => (each.way < best.way ? each : best),
      choices[0] ?? { choice: note, voice: note, way: 0 },
    );
    const taken = free.indexOf(nearest.voice);
    if (taken >= 0 && free.length > 1) free.splice(taken, 1);
    return nearest.choice;
  });
  return voices.sort((a, b) => a - b);
}

function octavesOf(note: number): number[] {
  const choices: number[] = [];
  for (let choice = LOWEST + ((((note - LOWEST) % 12) + 12) % 12); choice <= HIGHEST; choice += 12)
    choices.push(choice);
  return choices;
}
