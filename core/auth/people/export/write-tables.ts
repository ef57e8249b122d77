import { Readable } from "node:stream";
import { type PersonalData, readPersonalRows } from "#core/db/index.ts";
import type { ZipWriter } from "./zip-stream.ts";

/** Adds a file of JSON for each table: the list of the person's rows in it, empty where there is none. */
export async function writeTables(zip: ZipWriter, userId: string, domains: readonly PersonalData[]): Promise<void> {
  for (const { rows } of domains) {
    for (const [table, mine] of Object.entries(rows)) {
      const json = Readable.from(jsonList(readPersonalRows(table, mine, userId)), { objectMode: false });
      await zip.addStream(`data/${table.replace(/^auth\./, "auth_")}.json`, json, { compress: true });
    }
  }
}

/** The text of a JSON list that a person can read too, item by item. */
async function* jsonList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = "[\n";
  for await (const item of items) {
    yield before + JSON.stringify(item, null, 2).replaceAll(/^/gm, "  ");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
