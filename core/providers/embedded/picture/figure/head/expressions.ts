import type { Emotion } from "#core/providers/vocabulary.ts";

/** A face at one emotion. Lengths in two-hundredths of the head's height. */
export interface Expression {
  /** How far the brows are raised as a whole, and how far their inner ends are beyond that. */
  readonly browRaise: number;
  readonly browInner: number;
  /** One brow alone raised further: the near one. */
  readonly browNear: number;
  /** Size of the eyes against calm ones, and of the pupils. */
  readonly eye: number;
  readonly pupil: number;
  /** Share of the eye that the lids cover from above and from below. */
  readonly upperLid: number;
  readonly lowerLid: number;
  /** How far the upper lid slants: above 0 its inner end is lower (anger), below 0 its outer end (grief). */
  readonly lidSlant: number;
  /** Where the eyes look, -1 to 1 each. */
  readonly gaze: readonly [x: number, y: number];
  /** From -1, the corners of the mouth down, to 1, a full smile. */
  readonly smile: number;
  /** Width of the mouth against a calm one. */
  readonly mouthWidth: number;
  /** How far the far corner of the mouth is above the near one. */
  readonly mouthTilt: number;
  /** 0 to 1. */
  readonly blush: number;
  /** How far the head leans to the side it looks at, radians. */
  readonly headTilt: number;
}

const CALM: Expression = {
  browRaise: 0,
  browInner: 0,
  browNear: 0,
  eye: 1,
  pupil: 1,
  upperLid: 0.16,
  lowerLid: 0,
  lidSlant: 0,
  gaze: [0.3, 0],
  smile: 0.34,
  mouthWidth: 1,
  mouthTilt: 0,
  blush: 0,
  headTilt: 0,
};

/** Faces after the action units of Ekman and Friesen's FACS (1978), drawn a little stronger than life so that they read from afar. */
export const EXPRESSIONS: Record<Emotion, Expression> = {
  neutral: CALM,
  happy: {
    ...CALM,
    browRaise: 4,
    upperLid: 0.1,
    lowerLid: 0.34,
    smile: 1,
    mouthWidth: 1.22,
    blush: 0.8,
    headTilt: -0.015,
  },
  sad: {
    ...CALM,
    browRaise: 1,
    browInner: 10,
    upperLid: 0.34,
    lidSlant: -0.3,
    gaze: [0.1, 0.55],
    smile: -0.85,
    mouthWidth: 0.84,
    headTilt: 0.05,
  },
  angry: {
    ...CALM,
    browRaise: -5,
    browInner: -9,
    upperLid: 0.27,
    lowerLid: 0.12,
    lidSlant: 0.42,
    pupil: 0.9,
    smile: -0.6,
    mouthWidth: 0.92,
    headTilt: 0.02,
  },
  afraid: {
    ...CALM,
    browRaise: 7,
    browInner: 9,
    eye: 1.14,
    pupil: 0.68,
    upperLid: 0,
    smile: -0.45,
    mouthWidth: 1.1,
    headTilt: -0.035,
  },
  surprised: {
    ...CALM,
    browRaise: 14,
    eye: 1.2,
    pupil: 0.86,
    upperLid: 0,
    smile: 0.02,
    mouthWidth: 0.62,
    headTilt: -0.03,
  },
  tender: {
    ...CALM,
    browRaise: 3,
    browInner: 5,
    upperLid: 0.34,
    lowerLid: 0.14,
    lidSlant: -0.12,
    smile: 0.62,
    mouthWidth: 0.98,
    blush: 0.55,
    headTilt: 0.055,
  },
  determined: {
    ...CALM,
    browRaise: -4,
    browInner: -5,
    upperLid: 0.24,
    lidSlant: 0.2,
    smile: -0.06,
    mouthWidth: 1.04,
    mouthTilt: 2,
  },
  curious: {
    ...CALM,
    browRaise: 2,
    browNear: 8,
    upperLid: 0.04,
    eye: 1.05,
    gaze: [0.65, -0.25],
    smile: 0.34,
    mouthWidth: 0.8,
    mouthTilt: 4,
    headTilt: 0.07,
  },
};
