import type { Failure } from "#core/http/task-failure.ts";

/** A file that has come, and the execution that was started for it. */
export interface Upload {
  readonly key: string;
  readonly execution: string;
  /** Whether a book that is ready is to be read anew although its file is the same. */
  readonly again?: boolean | undefined;
}

/** What is to be done about an upload. */
export interface OpenedUpload {
  /** `null` where the file belonged to no book. */
  readonly bookId: string | null;
  /** To `read` the file; `nothing`, since it was read, is being so, or is gone; or it is `refused` for a reason. */
  readonly outcome: "read" | "nothing" | "refused";
  readonly failure: Failure | null;
}
