/** `npm start`: the API and the cloud of this machine, until it is stopped. */
import { join } from "node:path";
import { problem } from "#core/http/errors.ts";
import { type Cloud, startCloud } from "../cloud.ts";
import { homeFolder, LOCAL_USER, MEDIA_BUCKET, mailFolder, setApiEnvironment } from "../environment.ts";
import { loadApiRoutes } from "../http/api-routes.ts";
import { type Front, serveFront } from "../http/front.ts";
import { mailRoutes } from "../http/mail-page.ts";
import type { ProxyEvent } from "../http/proxy-event.ts";
import { makeFolder } from "../make-folder.ts";
import { runCommand } from "./run-command.ts";

await runCommand(async (signal) => {
  const home = homeFolder();
  const port = readPort();
  // The port first: whether it is free is known before anything is begun. Who asks already is answered once all is up.
  setApiEnvironment(`http://localhost:${port}`);
  const { promise: up, resolve: isUp } = Promise.withResolvers<void>();
  const routes = [...(await loadApiRoutes()), ...mailRoutes(mailFolder(home))].map((route) => ({
    ...route,
    invoke: (event: ProxyEvent) => up.then(() => route.invoke(event)),
  }));
  const front = await serveFront(routes, port);
  try {
    const cloud = await startCloud(home, { s3: port + 1, stepFunctions: port + 2 }, signal);
    try {
      makeFolder(mailFolder(home));
      isUp();
      tellWhatIsUp(home, front, cloud);
      await stopped(signal);
    } finally {
      await front.close();
      await cloud.close();
    }
  } catch (thrown) {
    // Stopped before it was up, it has stopped as it was asked to.
    if (!signal.aborted) throw thrown;
  }
});

function tellWhatIsUp(home: string, front: Front, cloud: Cloud): void {
  const going = cloud.resumed.length;
  console.log(`Litink is up.

API             ${front.url}/docs
Mail            ${front.url}/local/mail
S3              ${cloud.s3.url}, its key in ${join(home, "credentials.json")}
Step Functions  ${cloud.stepFunctionsUrl}
Data            ${home}

A book that is put at s3://${MEDIA_BUCKET}/uploads/${LOCAL_USER.id}/ANY/NAME is read.
${going > 0 ? `Going on with ${going === 1 ? "1 execution" : `${going} executions`} that ran before.\n` : ""}Ctrl-C stops it; what runs goes on with the next start.`);
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function readPort(): number {
  const text = process.env.PORT || "4000";
  const port = Number(text);
  // Two more are taken after it.
  if (!Number.isInteger(port) || port < 1 || port > 65_533) {
    throw problem("bad-request", { reason: `PORT is ${text}; it is a number from 1 to 65533.` });
  }
  return port;
}
