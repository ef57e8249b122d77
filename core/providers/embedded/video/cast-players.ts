import type { SKRSContext2D } from "@napi-rs/canvas";
import type { SceneSpec } from "#core/providers/video.ts";
import { buildFigure } from "../picture/figure/build-figure.ts";
import type { Figure } from "../picture/figure/figure.ts";
import type { Stage } from "../picture/stage/stage.ts";
import { type Actor, direct, facingAt, isWalking } from "./direct-people.ts";
import { swellAt } from "./draw-layers.ts";
import type { Framing, Sitter } from "./frame-shot.ts";
import { type Camera, viewOf } from "./move-camera.ts";
import { placePeople } from "./place-people.ts";
import type { Shot, Subject } from "./shot.ts";
import { offstage, type Standpoint, standpoint } from "./stand-people.ts";

/** An actor with what draws them. */
export interface Player extends Actor {
  readonly at: Standpoint;
  readonly figure: Figure;
}

/** Gives every presence of a scene its place on the stage and its figure. */
export function castPlayers(scene: SceneSpec, stage: Stage): Player[] {
  const figures = scene.people.map(buildFigure);
  return placePeople(scene).flatMap((presence) => {
    const figure = figures[presence.person];
    if (!figure) return [];
    const at = standpoint(stage, presence);
    const stepLength = figure.stepLength * figure.stature * stage.figureHeight;
    return [{ presence, at, x: at.x, offstageX: offstage(stage, presence), stepLength, figure }];
  });
}

/** Those who are on the stage at a time, and which way they look. */
export function sittersAt(scene: SceneSpec, players: readonly Player[], atMs: number): Sitter[] {
  return presentAt(players, atMs).map((player) => ({
    name: player.presence.name,
    at: player.at,
    facing: facingAt(scene, player, players, atMs),
    figure: player.figure,
  }));
}

interface Take {
  readonly scene: SceneSpec;
  readonly stage: Stage;
  readonly players: readonly Player[];
  readonly framing: Framing;
  readonly camera: Camera;
  readonly shot: Pick<Shot, "subject">;
  /** Time of the camera, which may stand still while people move. */
  readonly cameraS: number;
  readonly atS: number;
}

/**
 * Draws the people, those at the back first: the `held`, who speak, breathe and look about and are held as long as the
 * camera is, or the `walking`, with whoever stands before them. Each has one size all through a shot, so that their parts
 * are drawn once; the dolly then scales the picture.
 */
export function drawPlayers(context: SKRSContext2D, take: Take, which: "held" | "walking"): void {
  const { scene, stage, players, framing, camera } = take;
  const { width } = stage.size;
  const atMs = take.atS * 1000;
  const still = viewOf(1, stage.size, framing, { x: 0, dolly: 1 });
  const moved = viewOf(1, stage.size, framing, camera);
  const growth = moved.scale / still.scale;
  const left = (still.left - moved.left) * moved.scale;
  const top = (still.top - moved.top) * moved.scale;
  context.save();
  context.setTransform(growth, 0, 0, growth, left, top);
  const rise = swellOfGround(stage, take.cameraS);
  const seen = presentAt(players, atMs).filter(({ presence }) => isSeen(take.shot.subject, presence.name));
  const backToFront = seen.sort((a, b) => a.at.y - b.at.y || a.presence.place - b.presence.place);
  // Told by the camera's time, so that nobody changes sides between two frames of one hold.
  const firstWalking = backToFront.findIndex((player) => isWalking(player, take.cameraS * 1000));
  const count = firstWalking < 0 ? backToFront.length : firstWalking;
  for (const player of which === "held" ? backToFront.slice(0, count) : backToFront.slice(count)) {
    const { x, pose } = direct(scene, player, players, atMs);
    const height = Math.round(stage.figureHeight * player.figure.stature * still.scale);
    const at = { x: (x - still.left) * still.scale, y: (player.at.y + rise - still.top) * still.scale, height };
    if (at.x < -0.6 * height || at.x > width + 0.6 * height) continue;
    player.figure.draw(context, at, pose, stage.light);
  }
  context.restore();
}

/** A close shot shows one alone, not half a face beside it; a detail is chosen so that nobody stands in it. */
function isSeen(subject: Subject, name: string): boolean {
  return subject.kind === "close" ? subject.name === name : subject.kind !== "detail";
}

function presentAt(players: readonly Player[], atMs: number): Player[] {
  return players.filter(({ presence }) => presence.fromMs <= atMs && presence.toMs > atMs);
}

/** People on a deck rise and sink with it. */
function swellOfGround({ behind }: Stage, atS: number): number {
  const ground = behind.findLast(({ depth }) => depth >= 0.9);
  return ground ? swellAt(ground, atS) : 0;
}
