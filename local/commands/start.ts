/** `npm start`: the API and the cloud of this machine, until it is stopped. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { problem } from "#core/http/errors.ts";
import { startCloud } from "../cloud.ts";
import { homeFolder } from "../environment.ts";
import { API_ROUTES } from "../http/api-routes.ts";
import { serveFront } from "../http/front.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async (signal) => {
  const home = homeFolder();
  const port = readPort();
  mkdirSync(join(home, "mail"), { recursive: true });
  const cloud = await startCloud(home, { s3: port + 1, stepFunctions: port + 2 });
  try {
    const front = await serveFront(API_ROUTES, port);
    console.log(`Litink is up.

API:             ${front.url}/v1/health
S3:              ${cloud.s3.url} (drop a book under uploads/ACCOUNT/ANY/NAME; the key is in ${join(home, "credentials.json")})
Step Functions:  ${cloud.stepFunctionsUrl}
Data:            ${home}${cloud.resumed.length > 0 ? `\nGoing on with:   ${cloud.resumed.length} executions` : ""}

Ctrl-C stops it; what runs goes on with the next start.`);
    await stopped(signal);
    await front.close();
  } finally {
    await cloud.close();
  }
});

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function readPort(): number {
  const text = process.env.PORT ?? "4000";
  const port = Number(text);
  // Two more are taken after it.
  if (!Number.isInteger(port) || port < 1 || port > 65_533) {
    throw problem("bad-request", { reason: `PORT is ${text}; it is a number from 1 to 65533.` });
  }
  return port;
}
