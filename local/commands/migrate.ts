/** `npm run db:migrate`: brings the database of `DATABASE_URL`, or the one in the data folder, to the newest state. */
import { closeDatabase, migrate } from "#core/db/index.ts";
import { embeddedDatabaseUrl, homeFolder } from "../environment.ts";
import { lockHome } from "../lock-home.ts";
import { STEP_FUNCTIONS_MIGRATIONS } from "../step-functions/index.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async () => {
  const home = homeFolder();
  const embedded = !process.env.DATABASE_URL;
  // The state machines of this machine keep their history here; on AWS they have their own.
  const unlock = embedded ? lockHome(home) : () => {};
  process.env.DATABASE_URL ||= embeddedDatabaseUrl(home);
  try {
    const applied = await migrate(embedded ? [STEP_FUNCTIONS_MIGRATIONS] : []);
    for (const { set, file } of applied) console.log(`applied ${set}/${file}`);
    console.log(applied.length === 0 ? "Nothing to do: the database is up to date." : `${applied.length} applied.`);
  } finally {
    await closeDatabase();
    unlock();
  }
});
