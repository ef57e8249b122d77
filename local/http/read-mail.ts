/** A mail of the mailbox, as it is shown. */
export interface ReadMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Reads a mail that `core/mail` has written: one `multipart/alternative` of UTF-8 text and HTML. It is no reader for
 * mail from elsewhere.
 */
export function readMail(eml: string): ReadMail {
  const { headers, body } = split(eml);
  const parts = partsOf(headers.get("content-type") ?? "", body);
  const partOf = (type: string) => parts.find(({ contentType }) => contentType.startsWith(type))?.content ?? "";
  const header = (name: string) => decodeWords(headers.get(name) ?? "");
  return {
    ...{ to: header("to"), from: header("from"), subject: header("subject"), date: header("date") },
    ...{ text: partOf("text/plain"), html: partOf("text/html") },
  };
}

function partsOf(type: string, body: string): { contentType: string; content: string }[] {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return [];
  // Before the first boundary stands nothing, and after the last its closing.
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const { headers, body: encoded } = split(part.replace(/^\r?\n/, ""));
      const content = decode(encoded, headers.get("content-transfer-encoding") ?? "7bit");
      return { contentType: headers.get("content-type") ?? "", content };
    });
}

/** Headers by their name in lower case, unfolded, and what comes after the first empty line. */
function split(text: string): { headers: Map<string, string>; body: string } {
  const [head = "", ...rest] = text.split(/\r?\n\r?\n/);
  const lines = head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = new Map(
    lines.map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
    }),
  );
  return { headers, body: rest.join("\r\n\r\n") };
}

function decode(content: string, encoding: string): string {
  if (/^base64$/i.test(encoding)) return Buffer.from(content, "base64").toString("utf8");
  if (/^quoted-printable$/i.test(encoding)) return decodeQuoted(content.replaceAll(/=\r?\n/g, ""));
  return content;
}

function decodeQuoted(content: string): string {
  const bytes = content.replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Encoded words of a header (RFC 2047). */
function decodeWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("utf8")
        : decodeQuoted(word.replaceAll("_", " ")),
    );
}
