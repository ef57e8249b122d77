import { SFNClient } from "@aws-sdk/client-sfn";

let client: SFNClient | undefined;

/** The Step Functions client of this process. It reads the SDK's own variables (`AWS_REGION`, `AWS_ENDPOINT_URL_SFN`). */
export function stepFunctions(): SFNClient {
  client ??= new SFNClient();
  return client;
}

/** Lets go of the client, so that the next use reads the environment anew. */
export function closeMachines(): void {
  client?.destroy();
  client = undefined;
}
