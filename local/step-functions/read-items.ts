import type { ItemReaderDefinition } from "./definition.ts";
import { evaluate, evaluateNumber, type Scope } from "./evaluate.ts";
import type { ObjectAccess } from "./line.ts";
import { parseCsv } from "./parse-csv.ts";
import { StatesError } from "./states-error.ts";

/** What CSVDelimiter stands for. */
const DELIMITERS = { COMMA: ",", PIPE: "|", SEMICOLON: ";", SPACE: " ", TAB: "\t" } as const;

/**
 * The items of a distributed Map out of the store: the members of a JSON list, the lines of JSON Lines, the rows of a
 * CSV file as objects, or the objects below a prefix.
 *
 * @throws StatesError `States.ItemReaderFailed`
 */
export async function readItems(objects: ObjectAccess, reader: ItemReaderDefinition, scope: Scope): Promise<unknown[]> {
  const { Bucket, Key, Prefix } = (await evaluate(reader.Arguments, scope)) as Record<string, string | undefined>;
  const { MaxItems } = reader.ReaderConfig ?? {};
  const most = MaxItems === undefined ? Number.POSITIVE_INFINITY : await evaluateNumber(MaxItems, scope, "MaxItems");
  try {
    if (reader.Resource.endsWith(":listObjectsV2")) {
      return (await objects.list(Bucket ?? "", Prefix ?? "")).slice(0, most);
    }
    const text = Buffer.from(await objects.read(Bucket ?? "", Key ?? "")).toString("utf8");
    return parse(text.replace(/^\uFEFF/, ""), reader.ReaderConfig).slice(0, most);
  } catch (thrown) {
    throw new StatesError("States.ItemReaderFailed", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function parse(text: string, config: ItemReaderDefinition["ReaderConfig"]): unknown[] {
  switch (config?.InputType) {
    case "JSON": {
      const list: unknown = JSON.parse(text);
      if (!Array.isArray(list)) throw new TypeError("The file holds no list.");
      return list;
    }
    case "JSONL":
      return text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => JSON.parse(line));
    case "CSV": {
      const rows = parseCsv(text, DELIMITERS[config.CSVDelimiter ?? "COMMA"]);
      const headers = config.CSVHeaderLocation === "GIVEN" ? config.CSVHeaders : rows.shift();
      return rows.map((row) => Object.fromEntries((headers ?? []).map((header, at) => [header, row[at] ?? ""])));
    }
    default:
      throw new TypeError("The reader has no InputType.");
  }
}
