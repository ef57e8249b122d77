import { asService } from "#core/db/index.ts";
import { countRequest } from "#core/http/count-request.ts";
import { problem } from "#core/http/errors.ts";
import { startMachine } from "#core/machines/index.ts";
import { type AccountExport, readExport, selectExports, toExport } from "./account-export.ts";

/** An export copies all that a person has. */
const DAILY_LIMIT = { requests: 5, windowS: 86_400 };

/**
 * Has everything of a person written into archives, and gives the export as it is now. While one is under way it is that
 * one.
 *
 * @param request `exportId` is the new one's; `baseUrl` is where the links in the mail lead.
 * @throws `too-many-requests`
 */
export async function requestExport(request: {
  readonly userId: string;
  readonly exportId: string;
  readonly baseUrl: string;
}): Promise<AccountExport> {
  const found = (await findRunning(request.userId)) ?? (await open(request));
  if (isRunning(found)) await startExport(found.id);
  return found;
}

/** Goes on with all exports that are under way: whoever asked for one may have been cut off before it was started. */
export async function resumeExports(): Promise<void> {
  const running = await asService((trx) =>
    trx.selectFrom("account_exports").select("id").where("status", "in", ["pending", "in_progress"]).execute(),
  );
  for (const { id } of running) await startExport(id);
}

async function startExport(exportId: string): Promise<void> {
  await startMachine("export-account", exportId, { exportId });
}

function isRunning({ status }: AccountExport): boolean {
  return status === "pending" || status === "in_progress";
}

async function findRunning(userId: string): Promise<AccountExport | undefined> {
  const row = await asService((trx) =>
    selectExports(trx)
      .where("user_id", "=", userId)
      .where("status", "in", ["pending", "in_progress"])
      .executeTakeFirst(),
  );
  return row && toExport(row);
}

async function open({ userId, exportId, baseUrl }: Parameters<typeof requestExport>[0]): Promise<AccountExport> {
  const { allowed, resetS } = await countRequest(`export:${userId}`, DAILY_LIMIT);
  if (!allowed) throw problem("too-many-requests", { seconds: resetS }, { retryAfterS: resetS });
  await asService((trx) =>
    trx
      .insertInto("account_exports")
      .values({ id: exportId, user_id: userId, base_url: baseUrl })
      // Another request was faster, or this is the second try of one.
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  return (await findRunning(userId)) ?? asService((trx) => readExport(trx, exportId));
}
