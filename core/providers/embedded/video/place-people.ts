import type { SceneSpec } from "#core/providers/video.ts";
import { seededShare } from "../seeded/choice.ts";

/** So many people are on the screen at once at most. */
export const MOST_VISIBLE = 4;
/** How long a person walks from beyond the frame to their place, or from there out of it. */
export const WALK_MS = 1_500;

/** One stay of a person on the stage. A walk in starts at `fromMs`, a walk out ends at `toMs`. */
export interface Presence {
  readonly name: string;
  /** Index into `SceneSpec.people`. */
  readonly person: number;
  /** Place in the row of people, counted from the left. */
  readonly place: number;
  /** How many places the row has. */
  readonly places: number;
  /** The side that the person stands on in every shot of the scene: the camera never crosses the line between them. */
  readonly side: "left" | "right";
  readonly fromMs: number;
  readonly toMs: number;
  readonly walksIn: boolean;
  readonly walksOut: boolean;
}

interface Place {
  readonly index: number;
  readonly side: "left" | "right";
}

interface Stay {
  readonly person: number;
  readonly place: Place;
  readonly fromMs: number;
  readonly walksIn: boolean;
}

/**
 * Says who is on the stage when, and in which place of the row. Who is there from the start depends on `people` and
 * `enters` alone; later ones walk in with the line that brings them. A fifth person takes the place of the one who is
 * not needed for the longest time.
 */
export function placePeople(scene: SceneSpec): Presence[] {
  const places = layPlaces(scene);
  const endMs = Number.POSITIVE_INFINITY;
  const onStage: Stay[] = [];
  const presences: Presence[] = [];

  const close = (stay: Stay, toMs: number, walksOut: boolean) =>
    presences.push({
      name: scene.people[stay.person]?.name ?? "",
      person: stay.person,
      place: stay.place.index,
      places: places.length,
      side: stay.place.side,
      ...{ fromMs: stay.fromMs, toMs, walksIn: stay.walksIn, walksOut },
    });

  for (const [person, { name }] of scene.people.entries()) {
    if (name in scene.enters || onStage.length === places.length) continue;
    const place = freePlace(scene, places, onStage, person);
    if (place) onStage.push({ person, place, fromMs: 0, walksIn: false });
  }

  for (const [index, utterance] of scene.utterances.entries()) {
    const needed = scene.people.flatMap(({ name }, person) =>
      utterance.speaker === name || scene.enters[name] === index ? [person] : [],
    );
    for (const person of needed) {
      if (onStage.some((stay) => stay.person === person)) continue;
      let place = freePlace(scene, places, onStage, person);
      if (!place) {
        const leaving = leastNeeded(scene, onStage, index, needed);
        if (!leaving) continue;
        onStage.splice(onStage.indexOf(leaving), 1);
        // Who has only just come in finishes that walk before the next one.
        close(leaving, Math.max(utterance.startMs, leaving.walksIn ? leaving.fromMs + WALK_MS : 0) + WALK_MS, true);
        place = leaving.place;
      }
      onStage.push({ person, place, fromMs: utterance.startMs, walksIn: true });
    }
  }
  for (const stay of onStage) close(stay, endMs, false);
  return presences.sort((a, b) => a.fromMs - b.fromMs || a.place - b.place);
}

/** Whether a presence is in the middle of its walk, and so wants to be seen whole. */
export function isWalking({ fromMs, toMs, walksIn, walksOut }: Presence, atMs: number): boolean {
  return (walksIn && atMs >= fromMs && atMs < fromMs + WALK_MS) || (walksOut && atMs >= toMs - WALK_MS && atMs < toMs);
}

/**
 * The row of places, from the left. The first person stands on one side and the second across from them; the third
 * stands beside the second, the fourth beside the first.
 */
function layPlaces(scene: SceneSpec): Place[] {
  const count = Math.min(MOST_VISIBLE, Math.max(1, scene.people.length));
  const home = Array.from({ length: count }, (_, person) => homeSide(scene, person));
  const left = home.filter((side) => side === "left").length;
  return home.map((_, index) => ({ index, side: index < left ? "left" : "right" }));
}

/** Half of all scenes have their first person on the right. */
function homeSide(scene: SceneSpec, person: number): "left" | "right" {
  const mirrored = seededShare(scene.seed, "mirrored") < 0.5;
  const across = person % MOST_VISIBLE === 1 || person % MOST_VISIBLE === 2;
  return across === mirrored ? "left" : "right";
}

/** The free place of who comes: on their own side if there is one, and inside before outside. */
function freePlace(
  scene: SceneSpec,
  places: readonly Place[],
  onStage: readonly Stay[],
  person: number,
): Place | undefined {
  const taken = new Set(onStage.map(({ place }) => place.index));
  const middle = (places.length - 1) / 2;
  const free = places
    .filter(({ index }) => !taken.has(index))
    .sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
  return free.find(({ side }) => side === homeSide(scene, person)) ?? free[0];
}

/** Who on the stage is not named or heard again for the longest time. */
function leastNeeded(
  scene: SceneSpec,
  onStage: readonly Stay[],
  from: number,
  needed: readonly number[],
): Stay | undefined {
  const nextUse = ({ person }: Stay) => {
    const name = scene.people[person]?.name;
    const at = scene.utterances.findIndex(({ speaker }, index) => index > from && speaker === name);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  return onStage
    .filter(({ person }) => !needed.includes(person))
    .sort((a, b) => nextUse(b) - nextUse(a) || b.person - a.person)
    .at(0);
}
