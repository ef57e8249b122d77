import type { TaskCall } from "./line.ts";

/** A Resource without the way in which it is waited for, and that way. */
export function splitResource(resource: string): { base: string; mode: TaskCall["mode"] } {
  const match = /^(.*?)(\.waitForTaskToken|\.sync(?::2)?)?$/.exec(resource);
  const mode = match?.[2];
  return {
    base: match?.[1] ?? resource,
    mode: mode === ".sync" || mode === ".sync:2" || mode === ".waitForTaskToken" ? mode : "",
  };
}
