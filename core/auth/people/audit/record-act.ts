import { jsonb, type Transaction } from "#core/db/index.ts";

/** The values of `audit_events.act`. */
export const ACTS = [
  ...(["role_granted", "role_revoked", "account_locked", "account_unlocked"] as const),
  ...(["account_deleted", "objects_deleted"] as const),
] as const;
export type ActName = (typeof ACTS)[number];

/** Something that is done to an account. */
export interface Act {
  readonly act: ActName;
  /** Who does it; `null` where it is the platform itself or whoever runs it. */
  readonly actorId: string | null;
  /** To whom; `null` where there is no such account any more. */
  readonly subjectId: string | null;
  /** Nothing in it may tell of a person but `reason`, which goes with the subject's account. */
  readonly details?: {
    readonly role?: string;
    readonly reason?: string;
    readonly until?: string;
    readonly objects?: number;
  };
  readonly requestId?: string | null;
}

/** Records an act, in the transaction that does it. Nobody can change or delete the record. */
export async function recordAct(trx: Transaction, act: Act): Promise<void> {
  await trx
    .insertInto("audit_events")
    .values({
      act: act.act,
      actor_id: act.actorId,
      subject_id: act.subjectId,
      details: jsonb(act.details ?? {}),
      request_id: act.requestId ?? null,
    })
    .execute();
}
