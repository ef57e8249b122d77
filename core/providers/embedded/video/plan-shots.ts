import type { SceneSpec } from "#core/providers/video.ts";
import { seededShare } from "../seeded/choice.ts";
import { cutScene } from "./cut-scene.ts";
import type { Presence } from "./place-people.ts";
import { rateSubjects } from "./rate-subjects.ts";
import { readStretch, type Stretch } from "./read-stretch.ts";
import { type Move, type Shot, type Subject, subjectKey } from "./shot.ts";

/**
 * Tells a scene in shots: wide to begin with, closer when people talk, on who speaks and now and then on who listens,
 * on a detail of the place while the narrator speaks, and wide enough to fade in its last shot. No two shots in a row
 * show the same.
 *
 * The first shot and its move depend on nothing but the seed, as `ClipRequest` asks.
 *
 * @param details indices of the stage's details that a shot may look at.
 */
export function planShots(scene: SceneSpec, presences: readonly Presence[], details: readonly number[]): Shot[] {
  const starts = cutScene(scene, presences);
  const shots: Shot[] = [];
  for (const [index, fromFrame] of starts.slice(0, -1).entries()) {
    const toFrame = starts[index + 1] ?? scene.frames;
    const stretch = readStretch(scene, presences, fromFrame, toFrame);
    const subject = chooseSubject(scene, stretch, shots, details);
    shots.push({ fromFrame, toFrame, subject, move: chooseMove(scene.seed, subject, shots) });
  }
  return shots;
}

/** How much a subject loses for each of the last shots that showed the same, the latest first. */
const WORN_BY = [0, 0.5, 0.3, 0.2];
/** A subject that is but of the same kind as the last one loses this, and one that only comes closer to the same face this. */
const SAME_KIND = 0.3;
const SAME_FACE = 0.8;

function chooseSubject(
  scene: SceneSpec,
  stretch: Stretch,
  shots: readonly Shot[],
  details: readonly number[],
): Subject {
  const last = shots.at(-1)?.subject;
  const rated = rateSubjects(stretch, shots, details)
    .filter(({ subject }) => !last || subjectKey(subject) !== subjectKey(last))
    .map(({ subject, worth }) => {
      const key = subjectKey(subject);
      const worn = WORN_BY.reduce((sum, loss, ago) => {
        const earlier = shots.at(-1 - ago);
        return sum + (earlier && subjectKey(earlier.subject) === key ? loss : 0);
      }, 0);
      const whim = 0.25 * seededShare(scene.seed, `shot ${shots.length} ${key}`);
      return { subject, worth: worth - worn - likeness(subject, last) + whim };
    });
  return rated.sort((a, b) => b.worth - a.worth)[0]?.subject ?? { kind: "wide" };
}

function likeness(subject: Subject, last: Subject | undefined): number {
  if (last?.kind !== subject.kind) return 0;
  return subject.kind === "close" && last.kind === "close" && subject.name === last.name ? SAME_FACE : SAME_KIND;
}

function chooseMove(seed: string, subject: Subject, shots: readonly Shot[]): Move {
  const last = shots.at(-1)?.move;
  if (!last) return "push";
  const fitting: readonly Move[] =
    subject.kind === "vista"
      ? [subject.side === "left" ? "right" : "left"]
      : subject.kind === "close"
        ? ["push"]
        : ["push", "left", "right", "pull"];
  const fresh = fitting.filter((move) => move !== last);
  const from = fresh.length > 0 ? fresh : fitting;
  return from[Math.floor(seededShare(seed, `move ${shots.length}`) * from.length)] ?? "push";
}
