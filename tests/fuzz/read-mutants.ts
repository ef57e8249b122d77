import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startReader } from "./ask-reader.ts";
import { makeMutant } from "./make-mutant.ts";
import type { Kind } from "./originals.ts";
import { makeOriginals } from "./originals.ts";

/** Nothing that is so small may keep a reader longer. */
const DEADLINE_MS = 10_000;

export interface FuzzRun {
  readonly seed: number;
  /** Number of the first mutant, and how many follow. */
  readonly first: number;
  readonly count: number;
  readonly readers: number;
  /** Is called with each mutant that shows a fault. */
  readonly onFault?: (fault: Fault) => Promise<void>;
}

export interface Fault {
  readonly number: number;
  readonly name: string;
  readonly said: string;
  readonly bytes: Uint8Array;
}

export interface FuzzResult {
  /** How many mutants of a kind were read, or refused with which code, or showed a `fault`. */
  readonly outcomes: ReadonlyMap<Kind, ReadonlyMap<string, number>>;
  readonly faults: readonly Fault[];
  /** Milliseconds that the slowest took. */
  readonly slowestMs: number;
}

/** Lets readers read mutants, and counts what becomes of them. */
export async function readMutants({ seed, first, count, readers, onFault }: FuzzRun): Promise<FuzzResult> {
  const originals = await makeOriginals();
  const outcomes = new Map<Kind, Map<string, number>>();
  const faults: Fault[] = [];
  let slowestMs = 0;
  let next = first;
  const folder = await mkdtemp(join(tmpdir(), "litink-fuzz-"));

  async function work(index: number): Promise<void> {
    const reader = startReader();
    const path = join(folder, `book-${index}`);
    try {
      while (next < first + count) {
        const number = next++;
        const { kind, name, bytes } = makeMutant(number, seed, originals);
        await writeFile(path, bytes);
        const started = performance.now();
        const answer = await reader.ask(path, DEADLINE_MS);
        slowestMs = Math.max(slowestMs, performance.now() - started);
        const counts = outcomes.get(kind) ?? new Map<string, number>();
        const outcome = "outcome" in answer ? answer.outcome : "fault";
        outcomes.set(kind, counts.set(outcome, (counts.get(outcome) ?? 0) + 1));
        if ("outcome" in answer) continue;
        const fault = { number, name, said: answer.fault, bytes };
        faults.push(fault);
        await onFault?.(fault);
      }
    } finally {
      reader.end();
    }
  }

  try {
    await Promise.all(Array.from({ length: readers }, (_, index) => work(index)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { outcomes, faults, slowestMs };
}
