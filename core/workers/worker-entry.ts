import { type ProblemCode, problem, problemIn } from "#core/http/errors.ts";
import { saysDiskFull } from "../disk-full.ts";

export interface WorkerOrder {
  readonly module: string;
  readonly exportName: string;
  readonly input: unknown;
}

export type WorkerAnswer<Output> =
  | { readonly output: Output }
  | { readonly problem: { readonly code: ProblemCode; readonly sentence: string } };

/** What every worker thread runs. A Problem goes back as plain data: a class does not survive the way between threads. */
export async function answerOrder({ module, exportName, input }: WorkerOrder): Promise<WorkerAnswer<unknown>> {
  try {
    const exported: Record<string, (given: unknown) => unknown> = await import(module);
    const work = exported[exportName];
    if (!work) throw new TypeError(`${module} exports no ${exportName}.`);
    return { output: await work(input) };
  } catch (thrown) {
    const found = problemIn(thrown) ?? (saysDiskFull(thrown) ? problem("disk-full") : undefined);
    if (!found) throw thrown;
    return { problem: { code: found.code, sentence: found.message } };
  }
}
