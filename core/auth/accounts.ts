import { sql, type Updateable } from "kysely";
import * as z from "zod";
import { type Database, jsonb, type Transaction } from "#core/db/index.ts";

/** A change of address that waits until both mailboxes have agreed to it. */
const EmailChange = z.object({
  new_email: z.string(),
  sent_at: z.string(),
  /** The side that has agreed by now. */
  confirmed: z.enum(["current", "new"]).nullable(),
});
export type EmailChange = Readonly<z.infer<typeof EmailChange>>;

/** What the platform notes of an account in `raw_app_meta_data`. Nothing that a client sends gets in here. */
const AppMetadata = z.looseObject({
  banned_until: z.string().nullish(),
  email_change: EmailChange.nullish(),
});

/** A person's account. */
export interface Account {
  readonly id: string;
  readonly email: string;
  /** In the PHC format; `null` where the account has no password. */
  readonly passwordHash: string | null;
  readonly emailConfirmedAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly isLocked: boolean;
  readonly lockedUntil: string | null;
  readonly emailChange: EmailChange | null;
  /** What the person says of themselves: never to be trusted. */
  readonly userMetadata: Readonly<Record<string, unknown>>;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

/** The account with an address, in its normal form. */
export async function findAccountByEmail(trx: Transaction, email: string): Promise<Account | undefined> {
  const row = await select(trx).where("email", "=", email).executeTakeFirst();
  return row && toAccount(row);
}

/** The account of a person. */
export async function findAccount(trx: Transaction, userId: string): Promise<Account | undefined> {
  const row = await select(trx).where("id", "=", userId).executeTakeFirst();
  return row && toAccount(row);
}

/**
 * The account of a person, held until the transaction ends. What changes an account or its sessions holds it first, so
 * that no session begins or goes on unseen while all are being ended.
 */
export async function lockAccount(trx: Transaction, userId: string): Promise<Account | undefined> {
  const row = await select(trx).where("id", "=", userId).forUpdate().executeTakeFirst();
  return row && toAccount(row);
}

/** Notes or forgets a change of address. */
export async function noteEmailChange(trx: Transaction, userId: string, change: EmailChange | null): Promise<void> {
  await trx
    .updateTable("auth.users")
    .set({ raw_app_meta_data: sql`coalesce(raw_app_meta_data, '{}') || ${jsonb({ email_change: change })}` })
    .where("id", "=", userId)
    .execute();
}

/**
 * Changes an account, and gives it as it is then; `undefined` where it is gone, or has not the password hash any more
 * that it had when it was looked at.
 */
export async function changeAccount(
  trx: Transaction,
  { id, passwordHash }: Pick<Account, "id" | "passwordHash">,
  change: Updateable<Database["auth.users"]>,
): Promise<Account | undefined> {
  const row = await trx
    .updateTable("auth.users")
    .set(change)
    .where("id", "=", id)
    .where("encrypted_password", "is not distinct from", passwordHash)
    .returning(COLUMNS)
    .executeTakeFirst();
  return row && toAccount(row);
}

const COLUMNS = [
  ...(["id", "email", "encrypted_password", "email_confirmed_at", "last_sign_in_at"] as const),
  ...(["raw_app_meta_data", "raw_user_meta_data", "created_at", "updated_at"] as const),
] as const;

function select(trx: Transaction) {
  return trx.selectFrom("auth.users").select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

function toAccount(row: Row): Account {
  const { banned_until = null, email_change = null } = AppMetadata.parse(row.raw_app_meta_data ?? {});
  return {
    id: row.id,
    email: row.email,
    passwordHash: row.encrypted_password,
    emailConfirmedAt: row.email_confirmed_at,
    lastSignInAt: row.last_sign_in_at,
    isLocked: banned_until !== null && Date.parse(banned_until) > Date.now(),
    lockedUntil: banned_until,
    emailChange: email_change,
    userMetadata: z.record(z.string(), z.unknown()).parse(row.raw_user_meta_data ?? {}),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
