import { readFfmpegReport } from "#core/media/ffmpeg.ts";

/** A stretch of a film. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A stretch in which nothing is to be seen, or nothing moves. */
export interface Still extends Stretch {
  readonly kind: "black" | "frozen";
}

/** How still is still. */
export interface Stillness {
  readonly blackMs: number;
  readonly frozenMs: number;
  /** Mean difference of two frames, against full white, below which they are alike. */
  readonly alikeDb: number;
  /** Width to which the picture is brought before it is looked at; its own where absent. */
  readonly width?: number;
}

/** Black is below 6 % of white in 98 % of the picture; a night is lighter. */
const BLACK = "pix_th=0.06:pic_th=0.98";

/**
 * Decodes what `input` names, arguments that end with `-i` and a file, and reads which of it is black or frozen. Times
 * count from its start.
 *
 * @param endMs its length: a freeze that lasts to the end is not said to end.
 */
export async function readStills(input: readonly string[], stillness: Stillness, endMs: number): Promise<Still[]> {
  const { blackMs, frozenMs, alikeDb, width } = stillness;
  const scale = width === undefined ? "" : `scale=${width}:-2,`;
  const black = `blackdetect=d=${blackMs / 1000}:${BLACK}`;
  const frozen = `freezedetect=n=${alikeDb}dB:d=${frozenMs / 1000}`;
  return parseStills(
    await readFfmpegReport([...input, "-an", "-vf", `${scale}${black},${frozen}`, "-f", "null", "-"]),
    endMs,
  );
}

/** What the two filters report; an end may be said of no freeze. */
function parseStills(report: string, endMs: number): Still[] {
  const stills: Still[] = [];
  let frozenFromMs: number | undefined;
  for (const [, what = "", value = ""] of report.matchAll(
    /(black_start|black_end|freeze_start|freeze_end): ?([\d.]+)/g,
  )) {
    const atMs = Number(value) * 1000;
    if (what === "black_start") stills.push({ kind: "black", fromMs: atMs, toMs: endMs });
    const last = stills.at(-1);
    if (what === "black_end" && last) stills[stills.length - 1] = { ...last, toMs: atMs };
    if (what === "freeze_start") frozenFromMs = atMs;
    if (what === "freeze_end" && frozenFromMs !== undefined) {
      stills.push({ kind: "frozen", fromMs: frozenFromMs, toMs: atMs });
      frozenFromMs = undefined;
    }
  }
  if (frozenFromMs !== undefined) stills.push({ kind: "frozen", fromMs: frozenFromMs, toMs: endMs });
  return stills;
}
