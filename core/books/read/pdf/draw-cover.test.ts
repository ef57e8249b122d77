import { createCanvas, loadImage } from "@napi-rs/canvas";
import PdfDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { readBookInWorker, withCover } from "../read-book.ts";
import { withFile } from "../read-bytes.fixture.ts";
import { drawCover } from "./draw-cover.ts";
import { makePdf } from "./make-pdf.fixture.ts";

const chapters = ["One", "Two", "Three"].map((title) => ({ title, paragraphs: ["The lamp was dark. ".repeat(60)] }));
const draw = async (bytes: Uint8Array) => withFile(bytes, drawCover);

/** One page with so many words on it, upon a picture of one colour that fills it. */
async function makePage(words: number, { isColoured = false, size = [420, 595] } = {}): Promise<Uint8Array> {
  const document = new PdfDocument({ size, margin: 40 });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on("end", resolve));
  if (isColoured) document.image(await makePicture(), 0, 0, { width: size[0] ?? 0, height: size[1] ?? 0 });
  document.fill("#000").fontSize(14).text("lamp ".repeat(words));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

async function makePicture(): Promise<Buffer> {
  const canvas = createCanvas(80, 120);
  const context = canvas.getContext("2d");
  context.fillStyle = "#203a5c";
  context.fillRect(0, 0, 80, 120);
  return canvas.encode("jpeg");
}

describe("the cover of a PDF", () => {
  it("is the picture that fills its first page, 1,600 pixels high", async () => {
    const cover = await draw(await makePage(0, { isColoured: true }));
    expect(cover?.contentType).toBe("image/jpeg");
    const picture = await loadImage(Buffer.from(cover?.bytes ?? []));
    expect([picture.width, picture.height]).toEqual([1129, 1600]);
    const canvas = createCanvas(1, 1);
    canvas.getContext("2d").drawImage(picture, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getContext("2d").getImageData(0, 0, 1, 1).data;
    expect([red, green, blue].map((part) => Math.round(part / 16))).toEqual([2, 4, 6]);
  });

  it("is a title page", async () => {
    expect(await draw(await makePdf({ chapters, titlePage: ["The Dark Lamp", "A. Keeper"] }))).toBeDefined();
    expect(await draw(await makePage(60, { isColoured: true }))).toBeDefined();
  });

  it("is none if the first page is one of text, blank, or a strip", async () => {
    expect(await draw(await makePdf({ chapters }))).toBeUndefined();
    expect(await draw(await makePage(60))).toBeUndefined();
    expect(await draw(await makePage(300, { isColoured: true }))).toBeUndefined();
    expect(await draw(await makePage(0))).toBeUndefined();
    expect(await draw(await makePage(3, { size: [1200, 100] }))).toBeUndefined();
  });

  it("is none, and no error, if the page cannot be drawn", async () => {
    const page = Buffer.from(await makePage(0, { isColoured: true }));
    expect(await draw(page.subarray(0, page.length / 2))).toBeUndefined();
    expect(await draw(Buffer.from("%PDF-1.7\n"))).toBeUndefined();
  });

  it("comes with a book, drawn in a process of its own", async () => {
    const bytes = await makePdf({ chapters, titlePage: ["The Dark Lamp", "A. Keeper"] });
    const book = await withFile(bytes, async (path) =>
      withCover(await readBookInWorker(path, { fileName: "book" }), path),
    );
    expect(book.title).toBe("The Dark Lamp");
    expect(book.cover?.contentType).toBe("image/jpeg");
    expect(Buffer.from(book.cover?.bytes ?? []).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });
});
