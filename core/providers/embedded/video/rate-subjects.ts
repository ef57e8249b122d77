import type { Stretch } from "./read-stretch.ts";
import type { Shot, Subject } from "./shot.ts";

/** A subject for a shot and how well it would tell what goes on. */
export interface RatedSubject {
  readonly subject: Subject;
  readonly worth: number;
}

/** Lists what a stretch of a scene can be shown by. The first shot is wide and the last never close. */
export function rateSubjects(stretch: Stretch, shots: readonly Shot[], details: readonly number[]): RatedSubject[] {
  if (stretch.isFirst) return [{ subject: { kind: "wide" }, worth: 1 }];
  if (stretch.walking.length > 0) return rateForWalk(stretch);
  const spokenMs = stretch.speakers.reduce((sum, { ms }) => sum + ms, 0);
  const rated =
    stretch.present.length === 0
      ? rateForPlace(details)
      : spokenMs > stretch.narratedMs
        ? rateForTalk(stretch, shots, spokenMs)
        : rateForNarration(stretch, details);
  return stretch.isLast ? rated.filter(({ subject }) => isWideEnough(subject)) : rated;
}

function isWideEnough({ kind }: Subject): boolean {
  return kind === "wide" || kind === "group" || kind === "vista";
}

/** Who comes or goes is seen doing so. */
function rateForWalk({ present, walking }: Stretch): RatedSubject[] {
  const everybody = [...new Set([...present, ...walking])];
  return [
    { subject: { kind: "wide" }, worth: 2 },
    { subject: { kind: "group", names: everybody }, worth: 1.9 },
  ];
}

function rateForPlace(details: readonly number[]): RatedSubject[] {
  return [
    { subject: { kind: "wide" }, worth: 0.7 },
    { subject: { kind: "vista", side: "left" }, worth: 1 },
    { subject: { kind: "vista", side: "right" }, worth: 1 },
    ...rateDetails(details, 1),
  ];
}

/** In a scene that ends with the next shot, which is never close, this one is the last that may be. */
const LAST_SHOT_MS = 8_000;

function rateForTalk({ speakers, present, leftMs }: Stretch, shots: readonly Shot[], spokenMs: number): RatedSubject[] {
  const [lead, second] = speakers;
  if (!lead) return [];
  const share = lead.ms / spokenMs;
  const listener = second?.name ?? present.find((name) => name !== lead.name);
  const last = shots.at(-1)?.subject;
  const sinceWide = shots.length - 1 - shots.findLastIndex(({ subject }) => subject.kind === "wide");
  const noGroupYet = leftMs > LAST_SHOT_MS && !shots.some(({ subject }) => subject.kind === "group");
  const together = listener === undefined ? [lead.name] : [lead.name, listener];
  const rated: RatedSubject[] = [
    { subject: { kind: "close", name: lead.name, size: "bust" }, worth: 2 * share },
    { subject: { kind: "close", name: lead.name, size: "face" }, worth: 1.85 * share },
    // From wide to close goes by way of a medium shot.
    { subject: { kind: "group", names: together }, worth: 1 + 1.6 * (1 - share) + (noGroupYet ? 1.2 : 0) },
    { subject: { kind: "wide" }, worth: 0.5 + 0.14 * sinceWide },
  ];
  if (present.length > 2) rated.push({ subject: { kind: "group", names: present }, worth: 1.1 + (1 - share) });
  if (listener !== undefined && share > 0.75 && last?.kind === "close" && last.name === lead.name) {
    rated.push({ subject: { kind: "close", name: listener, size: "bust" }, worth: 1.8 });
  }
  return rated;
}

function rateForNarration({ present }: Stretch, details: readonly number[]): RatedSubject[] {
  return [
    { subject: { kind: "wide" }, worth: 1 },
    { subject: { kind: "group", names: present }, worth: 1 },
    ...present.map((name) => ({ subject: { kind: "close", name, size: "bust" } as const, worth: 0.8 })),
    ...rateDetails(details, 1),
  ];
}

function rateDetails(details: readonly number[], worth: number): RatedSubject[] {
  return details.map((index) => ({ subject: { kind: "detail", index }, worth }));
}
