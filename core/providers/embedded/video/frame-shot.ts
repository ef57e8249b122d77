import type { Figure } from "../picture/figure/figure.ts";
import type { Stage } from "../picture/stage/stage.ts";
import type { CloseSize, Subject } from "./shot.ts";
import type { Standpoint } from "./stand-people.ts";

/** A part of the wide view: its middle and its width, in pixels. The height follows from the frame. */
interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The part of the wide view that a shot shows. */
export interface Framing extends Crop {
  /**
   * The height that stays where it is while the camera comes nearer. It is that of the people's feet, or the lowest that
   * is seen: above it near things rise before far ones and cover them, while below it the ground would part from what
   * lies behind.
   */
  readonly pivotY: number;
}

/** Somebody in a shot. */
export interface Sitter {
  readonly name: string;
  readonly at: Standpoint;
  readonly facing: "left" | "right";
  readonly figure: Pick<Figure, "stature" | "faceHeight">;
}

/** Height of the view and its least width, as shares of the person's height, and where the face is in it from above. */
const CLOSE: Record<CloseSize, { height: number; width: number; faceAt: number }> = {
  bust: { height: 0.62, width: 0.5, faceAt: 0.37 },
  face: { height: 0.46, width: 0.4, faceAt: 0.43 },
};
/** Room before the eyes: the face stands off the middle by this share of the view's width. */
const LOOKING_ROOM = 0.07;

/** Height of the chin of a grown person: who shows less is as good as not there. */
const HEAD = 0.82;

/** Chooses the part of the wide view that shows `subject`; it never reaches beyond the wide view. */
export function frameShot(subject: Subject, stage: Stage, sitters: readonly Sitter[]): Framing {
  const crop = within(stage, cropOf(subject, stage, sitters));
  if (subject.kind === "close") return { ...crop, pivotY: crop.y };
  const lowest = crop.y + (crop.width * stage.size.height) / stage.size.width / 2;
  return { ...crop, pivotY: Math.min(stage.groundY, lowest) };
}

function cropOf(subject: Subject, stage: Stage, sitters: readonly Sitter[]): Crop {
  const { width, height } = stage.size;
  const wide = { x: width / 2, y: height / 2, width };
  switch (subject.kind) {
    case "wide":
      return wide;
    case "vista":
      return { x: width * (subject.side === "left" ? 0.36 : 0.64), y: height * 0.54, width: width * 0.72 };
    case "detail": {
      const detail = stage.details[subject.index];
      if (!detail) return wide;
      return { x: detail.x, y: detail.y, width: Math.min(0.7 * width, Math.max(0.46 * width, 1.3 * detail.width)) };
    }
    case "group": {
      const group = sitters.filter(({ name }) => subject.names.includes(name));
      return group.length > 0 ? frameWhole(stage, group, sitters) : wide;
    }
    case "close": {
      const sitter = sitters.find(({ name }) => name === subject.name);
      return sitter ? frameFace(stage, sitter, subject.size) : wide;
    }
  }
}

/** The details that can be looked at without anybody who stands there: indices into the stage's. */
export function clearDetails(stage: Stage, standing: readonly Standpoint[]): number[] {
  const { width, height } = stage.size;
  return [...stage.details.keys()].filter((index) => {
    const framing = frameShot({ kind: "detail", index }, stage, []);
    const bottom = framing.y + (framing.width * height) / width / 2;
    return standing.every(
      ({ x, y }) => Math.abs(x - framing.x) > framing.width / 2 || y - stage.figureHeight * HEAD > bottom,
    );
  });
}

/** Width that a person takes, as a share of a grown person's height. */
const PERSON_WIDTH = 0.34;

/** A group, with whoever would otherwise be cut in two by the edge of the frame. */
function frameWhole(stage: Stage, group: readonly Sitter[], sitters: readonly Sitter[]): Crop {
  const crop = within(stage, frameGroup(stage, group));
  const reach = (crop.width + PERSON_WIDTH * stage.figureHeight) / 2;
  const joining = sitters.filter((sitter) => !group.includes(sitter) && Math.abs(sitter.at.x - crop.x) < reach);
  return joining.length > 0 ? frameWhole(stage, [...group, ...joining], sitters) : crop;
}

/** From the knees to above the tallest head, and as wide as the group needs. */
function frameGroup({ size, figureHeight }: Stage, group: readonly Sitter[]): Crop {
  const xs = group.map(({ at }) => at.x);
  const left = Math.min(...xs) - 0.34 * figureHeight;
  const right = Math.max(...xs) + 0.34 * figureHeight;
  const top = Math.min(...group.map(({ at, figure }) => at.y - figureHeight * figure.stature)) - 0.15 * figureHeight;
  const height = 0.92 * figureHeight;
  const width = Math.max(right - left, (height * size.width) / size.height);
  const [only] = group;
  const room = group.length === 1 && only ? LOOKING_ROOM * width * (only.facing === "right" ? 1 : -1) : 0;
  return { x: (left + right) / 2 + room, y: top + (width * size.height) / size.width / 2, width };
}

function frameFace({ size, figureHeight }: Stage, sitter: Sitter, close: CloseSize): Crop {
  const { at, facing, figure } = sitter;
  const shares = CLOSE[close];
  // A child's head is larger for its height than a grown person's.
  const measure = figureHeight * (0.2 + 0.8 * figure.stature);
  const width = Math.max(shares.width * measure, (shares.height * measure * size.width) / size.height);
  const height = (width * size.height) / size.width;
  const faceY = at.y - figureHeight * figure.stature * figure.faceHeight;
  const room = LOOKING_ROOM * Math.min(width, height) * (facing === "right" ? 1 : -1);
  return { x: at.x + room, y: faceY + (0.5 - shares.faceAt) * height, width };
}

function within({ size }: Stage, { x, y, width }: Crop): Crop {
  const fitting = Math.min(width, size.width);
  const halfHeight = (fitting * size.height) / size.width / 2;
  return {
    x: Math.min(size.width - fitting / 2, Math.max(fitting / 2, x)),
    y: Math.min(size.height - halfHeight, Math.max(halfHeight, y)),
    width: fitting,
  };
}
