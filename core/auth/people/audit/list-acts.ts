import { sql } from "kysely";
import * as z from "zod";
import type { Transaction } from "#core/db/index.ts";
import { readCursor, toPage } from "#core/http/page.ts";
import { TimeAndId, timeKey } from "#core/http/time-key.ts";
import { ACTS, type ActName } from "./record-act.ts";

/** One act as it was recorded. */
export const AuditEvent = z
  .strictObject({
    id: z.uuid(),
    act: z.enum(ACTS),
    actorId: z.uuid().nullable().meta({ description: "Who did it; null for the platform, or an account that is gone" }),
    subjectId: z.uuid().nullable().meta({ description: "To whom; null where the account is gone" }),
    details: z.record(z.string(), z.unknown()).meta({ description: "Such as the role, or the reason of a lock" }),
    requestId: z.string().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({
    id: "AuditEvent",
    description: "Something that was done to an account",
    examples: [
      {
        id: "3f1c7c9e-3b0f-4a52-9d0f-6a5a3a1f7c11",
        act: "account_locked",
        actorId: "8a4f7d0e-95cc-4d7e-b1c8-0a2f5de0a1b2",
        subjectId: "5b0d3c4e-7f6a-4e21-8c9d-1e2f3a4b5c6d",
        details: { reason: "Uploads of others' books", until: "2026-12-24T00:00:00.000Z" },
        requestId: "c6af9ac6-7b61-11e6-9a41-93e8deadbeef",
        createdAt: "2026-11-24T12:00:00.000Z",
      },
    ],
  });

/** Which acts are asked for; what is absent does not matter. */
export interface ActFilter {
  readonly act?: ActName | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** A page of what was done, the latest first. */
export async function listActs(
  trx: Transaction,
  filter: ActFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = readCursor(cursor, TimeAndId);
  let query = trx
    .selectFrom("audit_events")
    .select(["id", "act", "actor_id", "subject_id", "details", "request_id", "created_at"])
    .select(timeKey("created_at").as("time_key"))
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (filter.act !== undefined) query = query.where("act", "=", filter.act);
  if (filter.actorId !== undefined) query = query.where("actor_id", "=", filter.actorId);
  if (filter.subjectId !== undefined) query = query.where("subject_id", "=", filter.subjectId);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return toPage(
    await query.execute(),
    limit,
    (row) => [row.time_key, row.id],
    (row): z.input<typeof AuditEvent> => ({
      id: row.id,
      act: row.act as ActName,
      actorId: row.actor_id,
      subjectId: row.subject_id,
      details: row.details as Record<string, unknown>,
      requestId: row.request_id,
      createdAt: row.created_at.toISOString(),
    }),
  );
}
