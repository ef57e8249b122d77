/** Whether a file begins as a ZIP archive does: with the header of a file, or with the end of an archive that is empty. */
export function isZip([p, k, third, fourth]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}
