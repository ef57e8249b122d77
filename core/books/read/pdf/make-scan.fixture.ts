import PdfDocument from "pdfkit";

/** A grey picture of 8 × 8 points as a PNG, such as a scanner's of a blank page. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAAEUlEQVR4nGNoaGBgYGAYaAIAkA4IARkRNnkAAAAASUVORK5CYII=",
  "base64",
);

/** Makes a PDF of pictures only, as a scanner does. */
export async function makeScan(pages: number): Promise<Uint8Array> {
  const document = new PdfDocument({ size: [420, 595], margin: 0, autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  for (let page = 0; page < pages; page++) document.addPage().image(PICTURE, 0, 0, { width: 420, height: 595 });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
