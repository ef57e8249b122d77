import { problem } from "#core/http/errors.ts";
import type { Archive } from "../archive/open-archive.ts";
import { decodeText } from "../decode-text.ts";
import { findAll, parseTree } from "../markup/element-tree.ts";

/** Where the DRM of Adobe, Apple and Readium LCP leaves its licence. */
const LICENCES = ["META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl"];

/** Ways to scramble fonts that keep nobody from reading: those of EPUB's container format and of Adobe. */
const FONT_OBFUSCATION = ["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"];

/** @throws `book-protected` if any file of the book is encrypted but its fonts. */
export async function refuseProtected(archive: Archive): Promise<void> {
  const names = new Set(archive.names.map((name) => name.toLowerCase()));
  if (LICENCES.some((name) => names.has(name.toLowerCase()))) throw problem("book-protected");
  const encryption = await archive.read("META-INF/encryption.xml");
  if (!encryption) return;
  const encrypted = findAll(parseTree(decodeText(encryption), "xml"), "encrypteddata");
  const algorithmsOf = encrypted.map((data) => findAll(data, "encryptionmethod")[0]?.attributes.algorithm ?? "");
  if (algorithmsOf.some((algorithm) => !FONT_OBFUSCATION.includes(algorithm))) throw problem("book-protected");
}
