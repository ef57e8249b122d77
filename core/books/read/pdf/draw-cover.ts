import type { Canvas } from "@napi-rs/canvas";
import { createIsomorphicCanvasFactory } from "unpdf";
import { openBookFile } from "../book-file.ts";
import type { Cover } from "../book-text.ts";
import { countWords } from "../count-words.ts";
import { type Pdf, withPdf } from "./open-pdf.ts";
import { readPieces } from "./read-pieces.ts";

/** Pixels of the long side; a page that is too narrow for so many of the short one is a strip, and no cover. */
const LONG_SIDE = 1600;
const LEAST_SHORT_SIDE = 400;

/** Pixels of the largest picture that is drawn, in some eight seconds: a cover scanned at 600 dpi has 20 million. */
const MOST_PIXELS = 24 * 2 ** 20;

/** A page of no more words than these is a cover, and one of more if a picture fills it. */
const FEW_WORDS = 40;
const MOST_WORDS = 120;

/** What of such a page is not white: that of a page of text is a tenth, that of a blank one nothing. */
const FILLED = 0.5;
const LEAST_INK = 0.0005;
/** Of 255, from which on a colour is white. */
const WHITE = 245;
/** Every so many-th pixel is looked at. */
const STEP = 7;

/** JPEG, in percent. */
const QUALITY = 85;

/**
 * Draws the first page of a PDF as its cover: JPEG, 1,600 pixels on the long side. `undefined` for a page of text, a
 * blank one or one that cannot be drawn. Drawing takes native code and the memory of a stranger's pictures: ask for it
 * in a process of its own.
 */
export async function drawCover(path: string): Promise<Cover | undefined> {
  try {
    const CanvasFactory = await createIsomorphicCanvasFactory(() => import("@napi-rs/canvas"));
    const options = { CanvasFactory, maxImageSize: MOST_PIXELS, standardFontDataUrl: "/" };
    return await withPdf(await openBookFile(path, ""), drawFirstPage, options);
  } catch {
    // A cover is an ornament: a book whose first page is damaged gets one drawn from its title.
    return undefined;
  }
}

async function drawFirstPage(pdf: Pdf): Promise<Cover | undefined> {
  const { pieces } = await readPieces(pdf, 1);
  const words = pieces.reduce((sum, { text }) => sum + countWords(text), 0);
  if (words > MOST_WORDS) return undefined;
  const page = await pdf.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: LONG_SIDE / Math.max(width, height) });
  if (Math.min(viewport.width, viewport.height) < LEAST_SHORT_SIDE) return undefined;
  const { createCanvas } = await import("@napi-rs/canvas");
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas, viewport, background: "white" }).promise;
  const ink = inkOf(canvas);
  const isCover = words <= FEW_WORDS ? ink >= LEAST_INK : ink >= FILLED;
  return isCover ? { bytes: await canvas.encode("jpeg", QUALITY), contentType: "image/jpeg" } : undefined;
}

/** The share of a picture that is not white. */
function inkOf(canvas: Canvas): number {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let looked = 0;
  let dark = 0;
  for (let at = 0; at < data.length; at += 4 * STEP) {
    looked++;
    if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < WHITE) dark++;
  }
  return dark / looked;
}
