import { sql } from "kysely";
import { asService, type Transaction } from "#core/db/index.ts";
import { ADA, ANN, BOB } from "./people.fixture.ts";
import type { Actor } from "./read-matrix.ts";

/** From here on `trx` works in the name of somebody else, with the role and the claims that a unit of work of theirs has. */
export async function actAs(trx: Transaction, actor: Actor): Promise<void> {
  const sub = { owner: ANN, other: BOB, admin: ADA, anon: undefined, service: undefined }[actor];
  const role = sub ? "authenticated" : actor === "service" ? "service_role" : "anon";
  await takeRole(trx, role, JSON.stringify({ sub, role }));
}

/** From here on `trx` has this role and these claims, whatever they are. */
export async function takeRole(trx: Transaction, role: string, claims: string): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('request.jwt.claims', ${claims}, true)`.execute(trx);
}

/** Postgres let an operation through for no row, or refused it for the row that it would have written. */
export type Refusal = "denied" | "refused";

/**
 * Does work that begins in the name of the service and leaves nothing behind.
 *
 * @returns what it gives, `denied` where it lacked a privilege, `refused` where row level security refused what it wrote.
 */
export async function inRollback<Result>(work: (trx: Transaction) => Promise<Result>): Promise<Result | Refusal> {
  const done = Symbol("rolled back");
  let result: Result | Refusal | undefined;
  try {
    await asService(async (trx) => {
      result = await work(trx).catch(refusalOf);
      throw done;
    });
  } catch (thrown) {
    if (thrown !== done) throw thrown;
  }
  return result as Result | Refusal;
}

function refusalOf(thrown: unknown): Refusal {
  const message = thrown instanceof Error ? thrown.message : "";
  if (message.startsWith("permission denied for ")) return "denied";
  if (message.startsWith("new row violates row-level security policy")) return "refused";
  throw thrown;
}
