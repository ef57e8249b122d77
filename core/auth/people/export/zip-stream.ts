import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** Adds entries to an archive, one after the other. */
export interface ZipWriter {
  /** Adds what a stream gives, and is done when all of it was taken. */
  addStream(
    path: string,
    content: Readable,
    options: { readonly bytes?: number; readonly compress: boolean },
  ): Promise<void>;
  addText(path: string, text: string): Promise<void>;
}

/**
 * A ZIP archive as a stream, made while it is read: entries are asked for as fast as the reader takes them, and none is
 * held in memory. Archives and entries above 4 GiB are ZIP64.
 *
 * @param write adds the entries; what it throws the stream fails with.
 */
export function zipStream(write: (zip: ZipWriter) => Promise<void>): Readable {
  const zip = new ZipFile();
  const archive = new PassThrough();
  const open = new Set<Readable>();
  const fail = (thrown: unknown) => archive.destroy(thrown instanceof Error ? thrown : new Error(String(thrown)));
  zip.on("error", fail);
  zip.outputStream.on("error", fail).pipe(archive);
  // Whoever reads the archive may give up: then nobody takes what is being added.
  archive.once("close", () => {
    for (const content of open) content.destroy();
  });
  const addStream: ZipWriter["addStream"] = async (path, content, { bytes, compress }) => {
    if (archive.destroyed) throw new Error("The archive is closed.");
    open.add(content);
    zip.addReadStream(content, path, { compress, ...(bytes === undefined ? {} : { size: bytes }) });
    await finished(content).finally(() => open.delete(content));
  };
  const addText: ZipWriter["addText"] = (path, text) =>
    addStream(path, Readable.from([Buffer.from(text, "utf8")]), { compress: true });
  write({ addStream, addText }).then(() => zip.end(), fail);
  return archive;
}
