import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { problem } from "#core/http/errors.ts";

/**
 * Has a server listen, on any free port for 0.
 *
 * @returns the port that it listens on.
 * @throws `port-in-use`
 */
export async function listen(server: Server, port: number, host = "127.0.0.1"): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? problem("port-in-use", { port }) : error),
    );
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}
