import { createHash } from "node:crypto";

/** A strong validator of a resource as JSON (RFC 9110, 8.8.3). */
export function etagOf(json: string): string {
  return `"${createHash("sha256").update(json).digest("base64url").slice(0, 22)}"`;
}

/** Whether a list of validators, as in `If-Match` and `If-None-Match`, has this one, or `*`. Weak ones compare alike. */
export function hasEtag(list: string, etag: string): boolean {
  if (list.trim() === "*") return true;
  return (list.match(/(?:W\/)?"[^"]*"/g) ?? []).some((each) => each.replace(/^W\//, "") === etag);
}
