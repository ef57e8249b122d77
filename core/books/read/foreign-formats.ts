/** Formats that are no book of ours, by their first bytes, each as it completes "it is …". */
const SIGNATURES: readonly (readonly [name: string, offset: number, bytes: string])[] = [
  ["a Kindle book (MOBI or AZW)", 60, "BOOKMOBI"],
  ["a Kindle book (KFX)", 0, "\xEADRMION\xEE"],
  ["an RTF document", 0, "{\\rtf"],
  ["a DjVu document", 0, "AT&TFORM"],
  ["a Postscript document", 0, "%!PS"],
  ["a picture", 0, "\x89PNG"],
  ["a picture", 0, "\xFF\xD8\xFF"],
  ["a picture", 0, "GIF8"],
  ["a picture", 8, "WEBP"],
  ["a film", 4, "ftyp"],
  ["a sound file", 0, "ID3"],
  ["a RAR archive", 0, "Rar!"],
  ["a 7-Zip archive", 0, "7z\xBC\xAF"],
  ["a gzip archive", 0, "\x1F\x8B"],
  ["a program", 0, "\x7FELF"],
  ["a program", 0, "MZ\x90"],
];

const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i;

/** What a file is that is none of ours, such as `a PDF`; `undefined` if its bytes do not say. */
export function nameForeignFormat(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 1024)).toString("latin1");
  const known = SIGNATURES.find(([, offset, bytes]) => start.startsWith(bytes, offset));
  if (known) return known[0];
  return WEB_PAGE.test(start) ? "a web page (HTML)" : undefined;
}
