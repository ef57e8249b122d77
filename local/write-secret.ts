import { renameSync, writeFileSync } from "node:fs";

/** Writes a JSON file that its owner alone may read. Aside first, so that a full disk leaves no half of one. */
export function writeSecret(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
