import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as z from "zod";
import { problem } from "#core/http/errors.ts";
import { signingKeysFile } from "./signing-keys.ts";
import { stateMachineArn } from "./step-functions/arns.ts";
import { writeSecret } from "./write-secret.ts";

/** The folder that holds everything of one machine: `LITINK_HOME`, or `.litink` beside the README. */
export function homeFolder(): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), "..", ".litink");
  return resolve(process.env.LITINK_HOME || beside);
}

/** The account that a machine has from the start; the commands work in its name. */
export const LOCAL_USER = { id: "00000000-0000-4000-8000-000000000001", email: "me@litink.local" } as const;

/** The database of a home, in place of which `DATABASE_URL` may name a server. */
export function embeddedDatabaseUrl(home: string): string {
  return `pglite://${join(home, "postgres")}`;
}

/** The mailbox of a home: every mail that the platform sends on this machine. */
export function mailFolder(home: string): string {
  return join(home, "mail");
}

export const MEDIA_BUCKET = "litink-media";

const Credentials = z.object({ accessKeyId: z.string().min(1), secretAccessKey: z.string().min(1) });
export type Credentials = Readonly<z.infer<typeof Credentials>>;

/**
 * The key of this machine's S3, made once for a home and readable by its owner alone.
 *
 * @throws `home-damaged`
 */
export function readCredentials(home: string): Credentials {
  const file = join(home, "credentials.json");
  if (!existsSync(file)) {
    const made: Credentials = {
      accessKeyId: `LITINK${randomBytes(7).toString("hex").toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString("base64url"),
    };
    writeSecret(file, made);
  }
  try {
    return Credentials.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw problem("home-damaged", { file, reason: "it holds no key" }, { cause });
  }
}

/**
 * Points the handlers at this machine. They read the same variables on AWS; a profile or key of AWS that the shell may
 * have is put out of reach, so that nothing on this machine ever calls the cloud.
 */
export function setEnvironment(endpoints: {
  home: string;
  credentials: Credentials;
  s3Url: string;
  stepFunctionsUrl: string;
  /** Where temporary files go: beside the rest, so that a full disk is one and the same. */
  scratch: string;
}): void {
  delete process.env.AWS_PROFILE;
  delete process.env.AWS_SESSION_TOKEN;
  process.env.DATABASE_URL ||= embeddedDatabaseUrl(endpoints.home);
  process.env.MAIL_URL ||= pathToFileURL(mailFolder(endpoints.home)).href;
  if (!process.env.AUTH_SIGNING_KEYS) process.env.AUTH_SIGNING_KEYS_FILE = signingKeysFile(endpoints.home);
  Object.assign(process.env, {
    MEDIA_BUCKET,
    TMPDIR: endpoints.scratch,
    S3_FORCE_PATH_STYLE: "true",
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: endpoints.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: endpoints.credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_ENDPOINT_URL_S3: endpoints.s3Url,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctionsUrl,
    STATE_MACHINE_PREFIX: stateMachineArn(""),
  });
}

/**
 * Points the API at this machine, before its functions are imported. Whatever the shell has set of it stays.
 *
 * @param url where the API answers.
 */
export function setApiEnvironment(url: string): void {
  process.env.PUBLIC_URL ||= url;
  process.env.CORS_ORIGINS ||= "*";
  // Nobody collects figures here, and what goes well is not for a terminal.
  process.env.POWERTOOLS_METRICS_DISABLED ||= "true";
  process.env.POWERTOOLS_LOG_LEVEL ||= "ERROR";
}
