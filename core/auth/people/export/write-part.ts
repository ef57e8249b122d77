import { asService, type PersonalData } from "#core/db/index.ts";
import { problemIn } from "#core/http/errors.ts";
import { getJson, headObject, listObjects, openObject, putStream } from "#core/storage/index.ts";
import { exportPartKey, exportPlanKey } from "#core/storage/keys.ts";
import { type ExportPart, readExport } from "./account-export.ts";
import { ExportPlan } from "./export-plan.ts";
import { READ_ME } from "./read-me.ts";
import { writeTables } from "./write-tables.ts";
import { type ZipWriter, zipStream } from "./zip-stream.ts";

/** For what is written beside the media: all tables of a person, before they are compressed. */
const TABLES_BYTES = 1024 ** 3;

/**
 * Writes one archive of an export into the store, as it comes: neither a file nor a table is ever in memory whole. One
 * that is there already is left.
 *
 * @throws `export-not-found`, `object-missing`
 */
export async function writePart(
  exportId: string,
  number: number,
  domains: readonly PersonalData[],
): Promise<ExportPart> {
  const { userId } = await asService((trx) => readExport(trx, exportId));
  const key = exportPartKey(userId, exportId, number);
  const written = await headObject(key);
  if (written) return { number, bytes: written.bytes };
  const { parts } = await getJson(exportPlanKey(userId, exportId), ExportPlan);
  const { prefixes, bytes } = parts[number - 1] ?? { prefixes: [], bytes: 0 };
  const archive = zipStream(async (zip) => {
    if (number === 1) {
      await zip.addText("README.txt", READ_ME);
      await writeTables(zip, userId, domains);
    }
    for (const prefix of prefixes) await addMedia(zip, prefix);
  });
  await putStream(key, archive, { contentType: "application/zip", largestBytes: bytes + TABLES_BYTES });
  return { number, bytes: (await headObject(key))?.bytes ?? 0 };
}

/** Adds every object under a prefix, under its own key. What was deleted since it was listed is left out. */
async function addMedia(zip: ZipWriter, prefix: string): Promise<void> {
  for await (const { key, bytes } of listObjects(prefix)) {
    const content = await openObject(key).catch((thrown: unknown) => {
      if (problemIn(thrown)?.code === "object-missing") return undefined;
      throw thrown;
    });
    if (content) await zip.addStream(`media/${pathOf(key)}`, content, { bytes, compress: isText(key) });
  }
}

/** A key as a path that no program unpacks anywhere else: a person may have named an upload as they liked. */
function pathOf(key: string): string {
  const parts = key.replaceAll("\\", "_").split("/");
  return parts.map((part) => (/^\.*$/.test(part) ? "_".repeat(Math.max(1, part.length)) : part)).join("/");
}

/** Everything else is compressed by its own format. */
function isText(key: string): boolean {
  return /\.(json|txt|md|html|srt|vtt)$/i.test(key);
}
