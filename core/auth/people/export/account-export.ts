import * as z from "zod";
import type { Transaction } from "#core/db/index.ts";
import { type ProblemCode, problem } from "#core/http/errors.ts";

/** How long an export lies in the store, and its links are good. */
export const EXPORT_DAYS = 7;

/** An archive that is written. */
export const ExportPart = z.strictObject({ number: z.int().min(1), bytes: z.int().nonnegative() });
export type ExportPart = Readonly<z.infer<typeof ExportPart>>;

const ExportStatus = z.enum(["pending", "in_progress", "completed", "failed"]);

/** Everything of a person on its way into archives, or there. */
export interface AccountExport {
  readonly id: string;
  readonly userId: string;
  readonly status: z.infer<typeof ExportStatus>;
  readonly parts: readonly ExportPart[];
  readonly baseUrl: string;
  readonly tokenHash: string | null;
  readonly failure: { readonly code: ProblemCode; readonly sentence: string } | null;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  readonly mailedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** The export with an id. @throws `export-not-found` */
export async function readExport(trx: Transaction, exportId: string): Promise<AccountExport> {
  const row = await selectExports(trx).where("id", "=", exportId).executeTakeFirst();
  if (!row) throw problem("export-not-found", { exportId });
  return toExport(row);
}

export function selectExports(trx: Transaction) {
  return trx
    .selectFrom("account_exports")
    .select([
      ...(["id", "user_id", "status", "parts", "base_url", "token_hash", "error_code", "error_message"] as const),
      ...(["created_at", "completed_at", "mailed_at", "expires_at"] as const),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExports>["executeTakeFirstOrThrow"]>>;

export function toExport(row: Row): AccountExport {
  return {
    id: row.id,
    userId: row.user_id,
    status: ExportStatus.parse(row.status),
    parts: z.array(ExportPart).parse(row.parts),
    baseUrl: row.base_url,
    tokenHash: row.token_hash,
    failure: row.error_code ? { code: row.error_code as ProblemCode, sentence: row.error_message ?? "" } : null,
    createdAt: row.created_at,
    completedAt: row.completed_at,
    mailedAt: row.mailed_at,
    expiresAt: row.expires_at,
  };
}
