import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folders of `pdfjs-dist` in which the data of each kind lie. */
const FOLDERS: Readonly<Record<string, string>> = { cMapUrl: "cmaps", standardFontDataUrl: "standard_fonts" };

/**
 * What PDF.js asks for that `unpdf` is built without: the tables by which the codes of Chinese, Japanese and Korean
 * fonts are letters (a file names one such as UniGB-UCS2-H and does not bring it), and the outlines of the 14 standard
 * fonts.
 */
export class BuiltInData {
  /** @throws what Node throws for a file that is not there: PDF.js does without. */
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = FOLDERS[kind];
    if (!folder || !/^[\w-]+\.\w+$/.test(filename)) throw new Error(`PDF.js asks for ${kind} ${filename}.`);
    const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    return new Uint8Array(await readFile(join(root, folder, filename)));
  }
}
