import { Readable } from "node:stream";
import { etagOf } from "./etag.ts";

/** So often something is sent where there is nothing to tell: a REST API on AWS ends what is silent for five minutes. */
const HEARTBEAT_MS = 15_000;

/** A client whose connection is lost asks again after this. */
const RETRY_MS = 2_000;

/**
 * Server-sent events as they are written (WHATWG HTML, 9.2.5). Each carries one value as JSON, and as its id what tells
 * it from others. The next value is asked for when the one before is on its way.
 *
 * @returns a stream; destroyed, it lets `events` end, and waits for nothing that they are waiting for.
 */
export function toEventStream(events: AsyncIterable<unknown>, heartbeatMs = HEARTBEAT_MS): Readable {
  const iterator = events[Symbol.asyncIterator]();
  let isAsking = false;
  const stream = new Readable({
    read() {
      if (isAsking) return;
      isAsking = true;
      iterator.next().then(
        ({ done, value }) => {
          isAsking = false;
          heartbeat.refresh();
          stream.push(done ? null : writeEvent(value));
        },
        (error) => stream.destroy(error),
      );
    },
    destroy(error, done) {
      clearInterval(heartbeat);
      iterator.return?.().catch(() => {});
      done(error);
    },
  });
  const heartbeat = setInterval(() => stream.push(":\n\n"), heartbeatMs);
  stream.push(`retry: ${RETRY_MS}\n\n`);
  return stream;
}

function writeEvent(value: unknown): string {
  const json = JSON.stringify(value);
  return `id: ${eventId(json)}\ndata: ${json}\n\n`;
}

/** What a client says as `Last-Event-ID` when it asks again. */
export function eventId(json: string): string {
  return etagOf(json).slice(1, -1);
}
