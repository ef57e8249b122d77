/** How loud a film and its parts are. LUFS as in ITU-R BS.1770-4; peaks are true peaks, between the samples too. */

/** Integrated loudness of the whole film, what streaming services ask of speech on small devices. */
export const FILM_LUFS = -16;
/** It may be off by this much. */
export const FILM_LUFS_TOLERANCE = 1;
/** Highest true peak of a film as people get it, decoded from AAC. */
export const FILM_PEAK_DBTP = -1.5;

/** What speech has before the mix. All below is measured against it; the film as a whole is brought to its loudness after. */
export const SPEECH_LUFS = FILM_LUFS;

/** Music where nobody speaks: there, but no louder than a voice. Every piece is brought to this. */
export const MUSIC_LUFS = -22;
/** Under speech, music goes down to 18 LU below it: WCAG 2 (1.4.7) holds 20 dB for enough to understand every word. */
export const MUSIC_DUCKING_DB = -12;
/** No piece of music is made louder by more than this: what is so quiet was meant to be. */
export const MOST_MUSIC_GAIN_DB = 12;

/** Ambience keeps its own differences, a storm being louder than a study; this is the gain of all of it… */
export const AMBIENCE_GAIN_DB = -4;
/** …unless it would be louder than this. */
export const LOUDEST_AMBIENCE_LUFS = -28;
/** Ambience is told from speech more easily than music, and its going would be noticed: it goes down by less. */
export const AMBIENCE_DUCKING_DB = -5;
