/**
 * The page in a web archive (MHTML, RFC 2557), its characters decoded; `undefined` for a text that is none, or holds no
 * page.
 */
export function readWebArchive(text: string): string | undefined {
  const { head, body } = partOf(text);
  if (!/^mime-version:/im.test(head)) return undefined;
  const boundary = /boundary="?([^"\s;]+)/i.exec(head)?.[1];
  const parts = boundary === undefined ? [text] : body.split(`--${boundary}`);
  const page = parts
    .map((part) => partOf(part.trimStart()))
    .find((part) => /^content-type:\s*text\/html/im.test(part.head));
  if (page === undefined) return undefined;
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(page.head)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(page.body, "base64").toString();
  return encoding === "quoted-printable" ? decodeQuoted(page.body) : page.body;
}

/** The lines above the first blank one, and what is below. */
function partOf(text: string): { head: string; body: string } {
  const end = text.indexOf("\n\n");
  return end < 0 ? { head: "", body: "" } : { head: text.slice(0, end), body: text.slice(end + 2) };
}

/**
 * Quoted-printable (RFC 2045, 6.7): bytes as `=C3=A9`, and lines that go on after a `=`. Some leave letters as they
 * are.
 */
function decodeQuoted(content: string): string {
  return content
    .replaceAll("=\n", "")
    .replaceAll(/(?:=[\dA-F]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString());
}
