import { stat } from "node:fs/promises";
import { readBoxes } from "#core/media/mp4-boxes.ts";

/** Finds whether a file is a whole MP4 that plays while it loads: its index stands before the media. */
export async function checkBoxes(file: string): Promise<string[]> {
  const boxes = await readBoxes(file);
  const index = boxes.findIndex(({ type }) => type === "moov");
  const media = boxes.findIndex(({ type }) => type === "mdat");
  if (index < 0 || media < 0) return ["the file is no whole MP4"];
  const last = boxes.at(-1);
  if (last && last.offset + last.bytes > (await stat(file)).size) return ["the file is cut off before its end"];
  return media < index
    ? ["the index stands at the end of the file, so that it plays only once it is loaded whole"]
    : [];
}
