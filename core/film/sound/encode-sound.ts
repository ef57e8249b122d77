import { rename, rm } from "node:fs/promises";
import { fromDb } from "#core/media/decibels.ts";
import { SAMPLE_RATE } from "#core/media/encoding.ts";
import { runFfmpeg } from "#core/media/ffmpeg.ts";
import { measureLoudness } from "#core/media/measure-loudness.ts";
import { FILM_LUFS, FILM_PEAK_DBTP } from "./levels.ts";
import type { MixedTrack } from "./mix-tracks.ts";

/** Encoding is done anew, at most this often, when what came out is not what was aimed for. */
const MOST_ENCODINGS = 4;
/** What came out is good when it is this close. */
const CLOSE_ENOUGH_LU = 0.4;
/** The limiter's ceiling is lower than the film's at first: AAC adds peaks of its own. */
const CODEC_HEADROOM_DB = 1;
const LIMITER_ATTACK_MS = 5;

/**
 * Brings a mix to the film's loudness, holds its true peaks down and encodes it. The result is measured as people will
 * hear it, decoded, and made again with what it was off by: a limiter takes loudness, a codec adds peaks, and how much
 * depends on the film.
 */
export async function encodeSound({ file, lufs }: MixedTrack, durationMs: number, outFile: string): Promise<void> {
  const part = `${outFile}.part`;
  let gainDb = Number.isFinite(lufs) ? FILM_LUFS - lufs : 0;
  let ceilingDb = FILM_PEAK_DBTP - CODEC_HEADROOM_DB;
  try {
    for (let encoding = 1; ; encoding++) {
      await encode(file, durationMs, { gainDb, ceilingDb }, part);
      const found = await measureLoudness(part);
      const offLu = Number.isFinite(found.lufs) ? FILM_LUFS - found.lufs : 0;
      const overDb = found.peakDbtp - FILM_PEAK_DBTP;
      if (encoding === MOST_ENCODINGS || (Math.abs(offLu) <= CLOSE_ENOUGH_LU && overDb <= 0)) break;
      gainDb += offLu;
      if (overDb > 0) ceilingDb -= overDb + 0.2;
    }
    await rename(part, outFile);
  } finally {
    await rm(part, { force: true });
  }
}

async function encode(
  file: string,
  durationMs: number,
  { gainDb, ceilingDb }: { gainDb: number; ceilingDb: number },
  outFile: string,
): Promise<void> {
  const attackS = LIMITER_ATTACK_MS / 1000;
  const filters = [
    `volume=${gainDb.toFixed(2)}dB:precision=float`,
    // At twice the rate, samples come near enough to the curve between them, whose peaks are the true peaks.
    `aresample=${2 * SAMPLE_RATE}`,
    `alimiter=limit=${fromDb(ceilingDb).toFixed(5)}:attack=${LIMITER_ATTACK_MS}:release=60:level=false`,
    // The limiter looks ahead and puts out what it saw so much later; the film must not wait for it.
    `apad,atrim=start=${attackS}:duration=${durationMs / 1000},asetpts=PTS-STARTPTS,aresample=${SAMPLE_RATE}`,
  ];
  await runFfmpeg([
    ...["-f", "s16le", "-ar", String(SAMPLE_RATE), "-ac", "2", "-i", file, "-af", filters.join(",")],
    ...["-c:a", "aac", "-b:a", "160k", "-f", "mp4", outFile],
  ]);
}
