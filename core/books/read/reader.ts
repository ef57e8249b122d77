import type { BookFile } from "./book-file.ts";
import type { SourceDocument } from "./source-document.ts";

/** A format that can be read. */
export interface Reader {
  /** Whether a file is of this format, told by its bytes and never by its name. */
  readonly accepts: (file: BookFile) => Promise<boolean>;
  readonly read: (file: BookFile) => Promise<SourceDocument>;
}
