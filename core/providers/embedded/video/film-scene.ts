import { FRAMES_PER_SECOND } from "#core/media/encoding.ts";
import type { SceneSpec } from "#core/providers/video.ts";
import { INDOORS, type Weather } from "#core/providers/vocabulary.ts";
import { buildStage } from "../picture/stage/build-stage.ts";
import { settingOf } from "../picture/stage/name-stage.ts";
import type { FrameSize, Stage } from "../picture/stage/stage.ts";
import { castPlayers, drawPlayers, type Player, sittersAt } from "./cast-players.ts";
import { isWalking } from "./direct-people.ts";
import { drawLayers } from "./draw-layers.ts";
import type { Footage } from "./footage.ts";
import { clearDetails, type Framing, frameShot } from "./frame-shot.ts";
import { heldFrame, holdBackdrop } from "./hold-backdrop.ts";
import { layPlates, type Plates } from "./lay-plates.ts";
import { type Camera, cameraAt, openingCamera } from "./move-camera.ts";
import { planShots } from "./plan-shots.ts";
import type { Shot } from "./shot.ts";

/** Weather that moves too fast to be held with the camera. */
const FAST_AIR: ReadonlySet<Weather> = new Set<Weather>(["rain", "snow", "storm", "wind"]);

/** A shot made ready for filming. */
interface Setup {
  readonly shot: Shot;
  readonly framing: Framing;
  readonly plates: Plates;
}

/** Films a scene. What a shot needs is made when a frame of it is first drawn, and let go with the next shot. */
export function filmScene(scene: SceneSpec, size: FrameSize): Footage {
  const stage = buildStage(settingOf(scene), size);
  const players = castPlayers(scene, stage);
  const presences = players.map(({ presence }) => presence);
  const standpoints = players.map(({ at }) => at);
  const shots = planShots(scene, presences, clearDetails(stage, standpoints));
  const backdrop = holdBackdrop(size);
  const airHolds = INDOORS.has(scene.place) || !FAST_AIR.has(scene.weather);
  const shotAt = (frame: number): Shot => {
    const shot = shots.find(({ toFrame }) => frame < toFrame);
    if (!shot) throw new RangeError(`The scene has no frame ${frame}.`);
    return shot;
  };
  const movesDuring = (held: number): boolean => {
    const heldMs = (held / FRAMES_PER_SECOND) * 1000;
    return !airHolds || players.some((player) => isWalking(player, heldMs));
  };
  let setup: Setup | undefined;
  return {
    isRepeat(frame) {
      const held = heldFrame(frame, shotAt(frame).fromFrame);
      return held !== frame && !movesDuring(held);
    },
    drawFrame(context, frame) {
      const shot = shotAt(frame);
      if (setup?.shot !== shot) setup = setUp(scene, stage, players, shot);
      const { framing, plates } = setup;
      const held = heldFrame(frame, shot.fromFrame);
      const [atS, cameraS] = [frame / FRAMES_PER_SECOND, held / FRAMES_PER_SECOND];
      const camera = cameraOf(shot, framing, held);
      const take = { scene, stage, players, shot, framing, camera, cameraS };
      backdrop.draw(context, held, movesDuring(held), (own) => {
        drawLayers(own, plates.behind, { size, framing, camera, atS: cameraS });
        drawPlayers(own, { ...take, atS: cameraS }, "held");
      });
      drawPlayers(context, { ...take, atS }, "walking");
      drawLayers(context, plates.before, { size, framing, camera, atS: cameraS });
      stage.drawAir(context, airHolds ? cameraS : atS);
      context.drawImage(stage.overlay, 0, 0);
    },
  };
}

function setUp(scene: SceneSpec, stage: Stage, players: readonly Player[], shot: Shot): Setup {
  const middleMs = ((shot.fromFrame + shot.toFrame) / 2 / FRAMES_PER_SECOND) * 1000;
  const framing = frameShot(shot.subject, stage, sittersAt(scene, players, middleMs));
  return { shot, framing, plates: layPlates(stage, shot, framing) };
}

function cameraOf({ fromFrame, toFrame, subject, move }: Shot, framing: Framing, frame: number): Camera {
  if (fromFrame === 0) return openingCamera(frame / FRAMES_PER_SECOND);
  return cameraAt(subject, move, framing, (frame - fromFrame) / (toFrame - fromFrame));
}
