import { asService, jsonb, type PersonalData, retryDeadlock, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { SETTLE_S, startMachine } from "#core/machines/index.ts";
import { exportsPrefix } from "#core/storage/keys.ts";
import { lockAccount } from "../../accounts.ts";
import { checkPassword } from "../../sign-in.ts";
import { requireOtherAdmin } from "../admin/require-other-admin.ts";
import { recordAct } from "../audit/record-act.ts";
import { placesOf } from "../places-of.ts";

/** Who wants their account deleted, and how they show that it is theirs. */
export interface DeletionRequest {
  readonly userId: string;
  readonly password: string;
  /** The client's, for the count of wrong passwords. */
  readonly address: string;
  readonly requestId: string;
}

/**
 * Deletes an account: what goes on for it outside is ended, then all its rows go in one transaction, its sessions with
 * them, and from then on its objects. The transaction writes down where those lie, so that whatever ends this process
 * afterwards, they are deleted with the next start.
 *
 * @throws `password-wrong`, `sign-in-locked`, `last-admin`
 */
export async function deleteAccount(request: DeletionRequest, domains: readonly PersonalData[]): Promise<void> {
  const { userId, password, address, requestId } = request;
  if (!(await checkPassword(userId, password, address))) throw problem("password-wrong");
  await asService((trx) => requireOtherAdmin(trx, userId));
  for (const { letGo } of domains) await letGo?.(userId);
  const deletionId = await retryDeadlock(() =>
    asService(async (trx) => {
      await requireOtherAdmin(trx, userId);
      const id = await deleteRows(trx, userId, domains);
      await recordAct(trx, { act: "account_deleted", actorId: null, subjectId: null, requestId });
      return id;
    }),
  );
  // The account is deleted, and the person is told so. What does not start now starts with `resumeDeletions`.
  await startDeletion(deletionId).catch(() => {});
}

/** Goes on with all deletions whose objects are not yet gone. */
export async function resumeDeletions(): Promise<void> {
  const open = await asService((trx) => trx.selectFrom("account_deletions").select("id").execute());
  for (const { id } of open) await startDeletion(id);
}

async function startDeletion(deletionId: string): Promise<void> {
  await startMachine("delete-account", deletionId, { deletionId, settleS: SETTLE_S });
}

/** @returns the id of the deletion, under which is written what is still to go. */
async function deleteRows(trx: Transaction, userId: string, domains: readonly PersonalData[]): Promise<string> {
  if (!(await lockAccount(trx, userId))) throw problem("token-invalid");
  const prefixes = [exportsPrefix(userId), ...(await placesOf(trx, userId, domains))];
  const { id } = await trx
    .insertInto("account_deletions")
    .values({ prefixes: jsonb(prefixes) })
    .returning("id")
    .executeTakeFirstOrThrow();
  // All other rows go with this one, those of films first: by the database's own rules.
  await trx.deleteFrom("auth.users").where("id", "=", userId).execute();
  return id;
}
