import type { Script } from "#core/providers/text.ts";
import { findTurn } from "./choose-scenes.ts";
import { type DraftScene, wordsOf } from "./draft-scene.ts";

/** Share of the words that the setup takes in a story of three acts. */
const SETUP_SHARE = 0.25;

/** The acts of a script, as far as it has scenes for them: one scene is all setup, two are setup and resolution. */
export function findActs(scenes: readonly DraftScene[]): Script["acts"] {
  const last = scenes.length;
  if (last === 1) return [{ name: "setup", fromScene: 1, toScene: 1 }];
  if (last === 2) {
    return [
      { name: "setup", fromScene: 1, toScene: 1 },
      { name: "resolution", fromScene: 2, toScene: 2 },
    ];
  }
  const setup = Math.min(endOfSetup(scenes), last - 2);
  const turn = findTurn(scenes) + 1;
  const confrontation = Math.min(last - 1, Math.max(setup + 1, turn));
  return [
    { name: "setup", fromScene: 1, toScene: setup },
    { name: "confrontation", fromScene: setup + 1, toScene: confrontation },
    { name: "resolution", fromScene: confrontation + 1, toScene: last },
  ];
}

function endOfSetup(scenes: readonly DraftScene[]): number {
  const lengths = scenes.map(({ lines }) => lines.reduce((sum, line) => sum + wordsOf(line), 0));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let told = 0;
  for (const [index, length] of lengths.entries()) {
    told += length;
    if (told >= SETUP_SHARE * whole) return index + 1;
  }
  return 1;
}

/** What each scene does for the story, with what happens in it. */
export function findBeats(scenes: readonly DraftScene[]): Script["beats"] {
  const turn = findTurn(scenes);
  const last = scenes.length - 1;
  return scenes.map((scene, index) => {
    const kind = index === 0 ? "Opening" : index === last ? "Ending" : index === turn ? "Turn" : "Development";
    return { scene: index + 1, beat: `${kind}: ${scene.keyActions}` };
  });
}
