/** `node bench/merge-once.ts <parts.json> <film.mp4>`: one merge in a process of its own, whose memory can be watched. */
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { type FilmParts, mergeSegments } from "#core/film/merge-segments.ts";

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , partsFile = "", film = ""] = argv;
  const parts: FilmParts = JSON.parse(readFileSync(partsFile, "utf8"));
  const startedAt = performance.now();
  await mergeSegments(parts, film);
  console.log(performance.now() - startedAt);
}
