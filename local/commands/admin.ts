/** `npm run admin -- grant EMAIL`: makes the first administrator; `revoke EMAIL` and `list` go with it. */
import { findConfirmedAccount, giveRole, listRole, normalizeEmail, recordAct, revokeRole } from "#core/auth/index.ts";
import { asService, closeDatabase, migrate, type Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { embeddedDatabaseUrl, homeFolder, LOCAL_USER } from "../environment.ts";
import { lockHome } from "../lock-home.ts";
import { STEP_FUNCTIONS_MIGRATIONS } from "../step-functions/index.ts";
import { runCommand } from "./run-command.ts";

const USAGE = `npm run admin -- grant EMAIL    make the account an administrator
npm run admin -- revoke EMAIL   take that away
npm run admin -- list           who is one

The account has to be there: its owner signs up and confirms the address first. The embedded database belongs to one
process: stop npm start before. With DATABASE_URL both may run.`;

await runCommand(async () => {
  const [verb = "--help", email, ...rest] = process.argv.slice(2);
  if (verb === "--help" || verb === "-h") return console.log(USAGE);
  const takesEmail = verb === "grant" || verb === "revoke";
  if ((!takesEmail && verb !== "list") || (email !== undefined) !== takesEmail || rest.length > 0) {
    throw problem("bad-request", { reason: "npm run admin -- grant EMAIL, revoke EMAIL or list (--help shows how.)" });
  }
  const address = normalizeEmail(email ?? "") ?? "";
  if (takesEmail && address === "") throw problem("bad-request", { reason: `${email} is no e-mail address.` });
  await withDatabase(async () => {
    if (verb === "list") return tellAdmins();
    console.log(await asService((trx) => (verb === "grant" ? grant(trx, address) : revoke(trx, address))));
  });
});

async function grant(trx: Transaction, email: string): Promise<string> {
  const userId = await accountOf(trx, email);
  // Whoever has this machine has given it; on a server of its own there is no such account, and nobody is noted.
  const grantedBy = (await findConfirmedAccount(trx, LOCAL_USER.email)) ?? null;
  const isNew = await giveRole(trx, { actorId: grantedBy, subjectId: userId, role: "admin", requestId: null });
  return isNew ? `${email} is an administrator now.` : `${email} is an administrator already.`;
}

async function revoke(trx: Transaction, email: string): Promise<string> {
  const userId = await accountOf(trx, email);
  // Here the last one can go too: whoever has this machine can make another.
  const had = await revokeRole(trx, userId, "admin");
  if (had) await recordAct(trx, { act: "role_revoked", actorId: null, subjectId: userId, details: { role: "admin" } });
  return had ? `${email} is no administrator any more.` : `${email} is no administrator.`;
}

async function tellAdmins(): Promise<void> {
  const admins = await asService((trx) => listRole(trx, "admin"));
  if (admins.length === 0) console.log("There is no administrator yet.");
  for (const { email, grantedAt, grantedBy } of admins) {
    console.log(`${email}  since ${grantedAt.toISOString()}${grantedBy === null ? "" : `, by ${grantedBy}`}`);
  }
}

async function accountOf(trx: Transaction, email: string): Promise<string> {
  const userId = await findConfirmedAccount(trx, email);
  if (userId === undefined) throw problem("account-not-found", { email });
  return userId;
}

async function withDatabase(work: () => Promise<void>): Promise<void> {
  const home = homeFolder();
  const isEmbedded = !process.env.DATABASE_URL;
  const unlock = isEmbedded ? lockHome(home) : () => {};
  process.env.DATABASE_URL ||= embeddedDatabaseUrl(home);
  try {
    await migrate(isEmbedded ? [STEP_FUNCTIONS_MIGRATIONS] : []);
    await work();
  } finally {
    await closeDatabase();
    unlock();
  }
}
