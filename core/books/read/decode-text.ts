import { isUtf8 } from "node:buffer";

/** Bytes in which a file says its encoding, by the rules of HTML (1,024) and XML (the first line). */
const DECLARATION_BYTES = 1024;

const DECLARED =
  /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]*\scharset\s*=\s*["']?\s*([\w.:-]+)|<meta[^>]*;\s*charset\s*=\s*([\w.:-]+)/i;

/**
 * In UTF-16 one byte of a line's end, and of each space and Latin letter, is zero, and nearly always the same of both.
 * In any other text no byte is; among data they are on either side.
 */
const UTF_16_ZEROS = 0.005;
const ONE_SIDED = 5;

/**
 * The text in `bytes`. A byte order mark tells the encoding, or zero bytes at every second place, or what the XML or
 * HTML declares; else it is UTF-8, or Windows-1252 if it cannot be that. Bytes that mean nothing become U+FFFD. Line
 * ends become "\n".
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes));
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, DECLARATION_BYTES);
  const zeros = (offset: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === offset).length / start.length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > UTF_16_ZEROS && odd > even * ONE_SIDED) return "utf-16le";
  if (even > UTF_16_ZEROS && even > odd * ONE_SIDED) return "utf-16be";
  const [, ...declared] = DECLARED.exec(Buffer.from(start).toString("latin1")) ?? [];
  const label = declared.find((group) => group !== undefined)?.toLowerCase();
  // What could be read as ASCII to find the declaration is no UTF-16, whatever it says.
  return label && !label.startsWith("utf-16") && !label.startsWith("ucs-2") ? label : "utf-8";
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === "utf-8" || encoding === "utf8") return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return decodeUtf8(bytes); // A name that nobody knows.
  }
}

/** Text with a few bytes that are damaged is still UTF-8; text in which hardly any sequence holds is Windows-1252. */
function decodeUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (isUtf8(bytes)) return text;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const right = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return right > damaged ? text : new TextDecoder("windows-1252").decode(bytes);
}
