import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { argv, exit, versions } from "node:process";
import { fileURLToPath } from "node:url";

/** One figure, measured against a yardstick in the same run, so that it means the same on another machine. */
export interface BenchResult {
  readonly what: string;
  readonly measured: string;
  /** What it is measured against, with its figure. */
  readonly yardstick: string;
  /** The figure divided by the yardstick's. */
  readonly ratio: number;
  readonly target?: string;
}

/** What a file of this folder exports to be a bench. */
interface Bench {
  readonly name: string;
  run(): Promise<BenchResult[]>;
}

const HERE = new URL("./", import.meta.url);

if (argv[1] === fileURLToPath(import.meta.url)) exit(await runBenches(argv.slice(2)));

/** Runs the named benches, or all, one after the other. Their results are printed and kept in `bench/results/`. */
async function runBenches(names: readonly string[]): Promise<number> {
  console.log(
    `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, Node ${versions.node}`,
  );
  let failed = 0;
  for (const name of names.length > 0 ? names : filesHere()) {
    try {
      const bench = await load(name);
      if (!bench && names.length > 0) throw new Error(`There is no bench of this name in ${fileURLToPath(HERE)}`);
      if (!bench) continue;
      console.log(`\n${bench.name}`);
      const results = await bench.run();
      printTable(results);
      keep(bench.name, results);
    } catch (error) {
      failed++;
      console.error(`\n${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }
  return failed > 0 ? 1 : 0;
}

/** Names of all files of this folder; some only help a bench. */
function filesHere(): string[] {
  const files = readdirSync(HERE).filter((file) => file.endsWith(".ts") && file !== "run.ts");
  return files.map((file) => file.slice(0, -".ts".length)).sort();
}

async function load(name: string): Promise<Bench | undefined> {
  if (!filesHere().includes(name)) return undefined;
  const module: unknown = await import(new URL(`${name}.ts`, HERE).href);
  return isBench(module) ? module : undefined;
}

function isBench(module: unknown): module is Bench {
  const { name, run } = module as Partial<Bench>;
  return typeof name === "string" && typeof run === "function";
}

function printTable(results: readonly BenchResult[]): void {
  const rows = results.map(({ what, measured, yardstick, ratio, target }) => [
    what,
    measured,
    yardstick,
    ratio.toPrecision(3),
    target ?? "",
  ]);
  const head = ["what", "measured", "yardstick", "ratio", "target"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  for (const row of [head, widths.map((width) => "-".repeat(width)), ...rows]) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
}

function keep(name: string, results: readonly BenchResult[]): void {
  const folder = new URL("results/", HERE);
  mkdirSync(folder, { recursive: true });
  const machine = {
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryGb: totalmem() / 2 ** 30,
    node: versions.node,
  };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify({ machine, results }, null, 2)}\n`);
}
