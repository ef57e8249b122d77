import * as z from "zod";

/** Which prefixes of the store go into which archive, in the order of the archives. The first has the tables too. */
export const ExportPlan = z.object({
  parts: z.array(z.object({ prefixes: z.array(z.string()), bytes: z.int().nonnegative() })).min(1),
});
export type ExportPlan = z.infer<typeof ExportPlan>;

/**
 * An archive is closed once it holds so much. All programs can open one of this size, and it is written within two
 * minutes where a Lambda reads and writes about 70 MB/s; a task has fifteen.
 */
const FULL_BYTES = 4 * 1024 ** 3;

/** Distributes prefixes over archives in their order; what lies under one prefix stays together. */
export function distribute(sizes: readonly { readonly prefix: string; readonly bytes: number }[]): ExportPlan {
  const parts: ExportPlan["parts"] = [{ prefixes: [], bytes: 0 }];
  for (const { prefix, bytes } of sizes) {
    if (bytes === 0) continue;
    let part = parts.at(-1);
    if (!part || (part.bytes > 0 && part.bytes + bytes > FULL_BYTES)) {
      part = { prefixes: [], bytes: 0 };
      parts.push(part);
    }
    part.prefixes.push(prefix);
    part.bytes += bytes;
  }
  return { parts };
}
