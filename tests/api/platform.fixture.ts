import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeTestDatabase, openTestDatabase } from "#core/db/test-database.fixture.ts";
import { keepEnvironment } from "#core/keep-environment.fixture.ts";
import { type Cloud, startCloud } from "#local/cloud.ts";
import { mailFolder } from "#local/environment.ts";
import { loadApiRoutes } from "#local/http/api-routes.ts";
import { serveFront } from "#local/http/front.ts";
import { mailsIn } from "#local/http/mails-in.fixture.ts";
import type { ReadMail } from "#local/http/read-mail.ts";

/** The whole platform in this process, with a home and a database of its own. */
export interface Platform {
  readonly cloud: Cloud;
  /** Where its API answers. */
  readonly url: string;
  /** The mails to an address, the first one first. */
  mailsTo(email: string): ReadMail[];
  /** Ends it, and brings back what the environment was. */
  close(): Promise<void>;
}

/** Starts the platform as `npm start` does, behind one trusted proxy, so that a test may come from many places. */
export async function openPlatform(): Promise<Platform> {
  const restore = keepEnvironment();
  await openTestDatabase();
  const home = mkdtempSync(join(tmpdir(), "litink-api-"));
  delete process.env.MAIL_URL;
  delete process.env.AUTH_SIGNING_KEYS;
  Object.assign(process.env, { TRUSTED_PROXIES: "1", POWERTOOLS_METRICS_DISABLED: "true" });
  process.env.POWERTOOLS_LOG_LEVEL ??= "SILENT";
  const cloud = await startCloud(home);
  const front = await serveFront(await loadApiRoutes(), 0);
  process.env.PUBLIC_URL = front.url;
  const mailbox = mailFolder(home);
  return {
    ...{ cloud, url: front.url },
    mailsTo: (email) => mailsIn(mailbox, email),
    close: async () => {
      await front.close();
      await cloud.close();
      await closeTestDatabase();
      rmSync(home, { recursive: true, force: true });
      restore();
    },
  };
}
