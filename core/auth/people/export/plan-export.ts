import { asService, type PersonalData } from "#core/db/index.ts";
import { deletePrefix, listObjects, putJson } from "#core/storage/index.ts";
import { exportPlanKey, exportPrefix } from "#core/storage/keys.ts";
import { placesOf } from "../places-of.ts";
import { readExport } from "./account-export.ts";
import { distribute } from "./export-plan.ts";

/**
 * Finds out how much there is of a person, and lays down what goes into which archive.
 *
 * @returns the numbers of the archives; none where the export has ended before.
 * @throws `export-not-found`
 */
export async function planExport(exportId: string, domains: readonly PersonalData[]): Promise<{ parts: number[] }> {
  const found = await asService((trx) => readExport(trx, exportId));
  if (found.status === "completed" || found.status === "failed") return { parts: [] };
  const { userId } = found;
  const prefixes = await asService((trx) => placesOf(trx, userId, domains));
  const sizes = [];
  for (const prefix of prefixes) sizes.push({ prefix, bytes: await bytesUnder(prefix) });
  const plan = distribute(sizes);
  // What an earlier execution has written by another plan.
  await deletePrefix(exportPrefix(userId, exportId));
  await putJson(exportPlanKey(userId, exportId), plan);
  await asService((trx) =>
    trx.updateTable("account_exports").set({ status: "in_progress" }).where("id", "=", exportId).execute(),
  );
  return { parts: plan.parts.map((_, index) => index + 1) };
}

async function bytesUnder(prefix: string): Promise<number> {
  let sum = 0;
  for await (const { bytes } of listObjects(prefix)) sum += bytes;
  return sum;
}
