/** The other side of guarded-process.ts: does the one thing that it is asked, and waits to be ended. */

/** What is asked of the child: a function of a module, and its one argument. */
export interface GuardedCall {
  readonly module: string;
  readonly exportName: string;
  readonly input: unknown;
}

export type GuardedResult = { readonly output: unknown } | { readonly error: string };

process.once("message", (call: GuardedCall) => {
  answer(call)
    .then((output): GuardedResult => ({ output }))
    .catch((error: unknown): GuardedResult => ({ error: error instanceof Error ? (error.stack ?? "") : String(error) }))
    .then((result) => process.send?.(result));
});

// A parent that is gone waits for nothing.
process.once("disconnect", () => process.exit());

async function answer({ module, exportName, input }: GuardedCall): Promise<unknown> {
  const exports: Record<string, unknown> = await import(module);
  const run = exports[exportName];
  if (typeof run !== "function") throw new Error(`${module} exports no function ${exportName}.`);
  return run(input);
}
