import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { Script } from "#core/providers/text.ts";
import { readScript } from "./read-script.ts";

/** Speech at 150 words a minute, with a breath at each scene: how long a script will be on the screen, about. */
const WORDS_PER_SECOND = 150 / 60;
const BREATH_SECONDS = 1.4;
/** A script may be this much longer than asked for before it is refused. */
const TOLERANCE = 1.15;

/**
 * Checks a script and makes it the chapter's active one; the one that was active is archived.
 *
 * @throws `script-faulty` with what is wrong.
 */
export async function checkScript(scriptId: string): Promise<{ scenes: number }> {
  const stored = await readScript(scriptId);
  if (!stored.script) throw problem("script-faulty", { findings: "it has no scenes" });
  const findings = faultsOf(stored.script, stored.generation.maxSeconds);
  if (findings.length > 0) throw problem("script-faulty", { findings: findings.join("; ") });
  await asService(async (trx) => {
    await trx
      .updateTable("scripts")
      .set({ status: "archived" })
      .where("chapter_id", "=", stored.chapterId)
      .where("status", "=", "active")
      .where("id", "!=", scriptId)
      .execute();
    await trx.updateTable("scripts").set({ status: "active" }).where("id", "=", scriptId).execute();
    await trx.updateTable("chapter_scripts").set({ status: "completed" }).where("script_id", "=", scriptId).execute();
  });
  return { scenes: stored.script.scenes.length };
}

/** What is wrong with a script, a sentence each; empty for a good one. */
export function faultsOf(script: Script, maxSeconds: number | null): string[] {
  const faults: string[] = [];
  for (const [index, scene] of script.scenes.entries()) {
    if (scene.number !== index + 1) faults.push(`scene ${scene.number} stands at place ${index + 1}`);
    for (const { speaker } of scene.utterances) {
      if (speaker !== null && !scene.characters.includes(speaker)) {
        faults.push(`${speaker} speaks in scene ${scene.number} without being in it`);
      }
    }
  }
  const seconds = estimateSeconds(script);
  if (maxSeconds !== null && seconds > maxSeconds * TOLERANCE && script.scenes.length > 1) {
    faults.push(`it takes about ${Math.round(seconds)} s, and ${maxSeconds} s were asked for`);
  }
  return faults;
}

function estimateSeconds(script: Script): number {
  const words = script.scenes
    .flatMap((scene) => scene.utterances)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words / WORDS_PER_SECOND + script.scenes.length * BREATH_SECONDS;
}
