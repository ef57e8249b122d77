/** `node bench/mix-once.ts <sound.json> <sound.m4a>`: one mix in a process of its own, whose memory can be watched. */
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { type FilmSound, mixSound } from "#core/film/mix-sound.ts";
import { stopWorkers } from "#core/workers/index.ts";

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , soundFile = "", outFile = ""] = argv;
  const sound: FilmSound = JSON.parse(readFileSync(soundFile, "utf8"));
  const startedAt = performance.now();
  await mixSound(sound, outFile);
  console.log(performance.now() - startedAt);
  await stopWorkers();
}
