/** What a film must be, by its timeline. */
export interface ExpectedFilm {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly durationMs: number;
  readonly chapters: number;
  /** 0 for a film without subtitles. */
  readonly cues: number;
  readonly lastCueEndMs: number;
}

/** Times may be off by this much: sound is coded in pieces of 21 ms, a picture lasts 40 ms. */
export const TOLERANCE_MS = 100;
