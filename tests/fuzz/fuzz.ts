import { writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Fault, readMutants } from "./read-mutants.ts";

const USAGE = `npm run fuzz -- [--files 5000] [--seed 1] [--first 0]

Damages small books of every format in many ways and reads them all. Each must be read, or be refused with a problem
that says why. A crash, a file that takes more than 10 s, and any other error end it with status 1; the file is kept,
and --seed and --first with its number, and --files 1, read it again.`;

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    first: { type: "string", default: "0" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help) console.log(USAGE);
else process.exitCode = await fuzz(Number(values.files), Number(values.seed), Number(values.first));

async function fuzz(count: number, seed: number, first: number): Promise<number> {
  const started = performance.now();
  const { outcomes, faults, slowestMs } = await readMutants({
    seed,
    first,
    count,
    readers: Math.min(2, availableParallelism()),
    onFault: report,
  });
  for (const [kind, counts] of outcomes) {
    console.log(`\n${kind}`);
    for (const [outcome, times] of [...counts].sort(([, a], [, b]) => b - a)) {
      console.log(`  ${outcome.padEnd(16)} ${String(times).padStart(6)}`);
    }
  }
  const tookS = Math.round((performance.now() - started) / 1000);
  console.log(`\n${count} files of seed ${seed} in ${tookS} s, the slowest in ${Math.round(slowestMs)} ms.`);
  console.log(faults.length === 0 ? "No crash, no hang, no error without a name." : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;

  async function report({ number, name, said, bytes }: Fault): Promise<void> {
    const path = join(tmpdir(), `litink-fuzz-${seed}-${number}`);
    await writeFile(path, bytes);
    console.error(`${number}: ${name} (${path})\n  ${said.replaceAll("\n", "\n  ")}`);
  }
}
