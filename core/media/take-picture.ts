import { digestOf } from "#core/digest.ts";
import { problemIn } from "#core/http/errors.ts";
import { deleteObject, getBytes, headObject } from "#core/storage/index.ts";
import { type PictureFormat, readPictureFormat } from "./picture-formats.ts";

/** What an uploaded picture may be at most. */
export interface PictureLimits {
  readonly megabytes: number;
  readonly sidePx: number;
}

/** A picture that is as it should be, or what is wrong with it, as the end of a sentence. */
export type TakenPicture = { readonly bytes: Buffer; readonly format: PictureFormat } | { readonly unfit: string };

/** Types that a picture may be uploaded as. What it is, its bytes tell. */
export const PICTURE_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

/**
 * Looks at an uploaded picture: what is too large is not read at all, and what is unfit is deleted.
 *
 * @returns `undefined` where there is none.
 */
export async function takePicture(key: string, limits: PictureLimits): Promise<TakenPicture | undefined> {
  const head = await headObject(key);
  if (!head) return undefined;
  const taken =
    head.bytes > limits.megabytes * 1024 * 1024
      ? { unfit: `it is larger than ${limits.megabytes} MB` }
      : judge(await readIfThere(key), limits);
  if (taken && "unfit" in taken) await deleteObject(key);
  return taken;
}

function judge(bytes: Buffer | undefined, { sidePx }: PictureLimits): TakenPicture | undefined {
  if (!bytes) return undefined;
  const format = readPictureFormat(bytes);
  if (!format) return { unfit: "it is no PNG, JPEG or WebP, whatever it is called" };
  const { width, height } = format;
  if (Math.min(width, height) < 1) return { unfit: "it has no size" };
  if (Math.max(width, height) <= sidePx) return { bytes, format };
  return { unfit: `it has ${width} × ${height} pixels, and ${sidePx} a side is the most` };
}

/** Another request may have taken it meanwhile. */
async function readIfThere(key: string): Promise<Buffer | undefined> {
  try {
    return await getBytes(key);
  } catch (thrown) {
    if (problemIn(thrown)?.code === "object-missing") return undefined;
    throw thrown;
  }
}

/** A version for a picture, named by its upload, so that no other request takes away what this one has put. */
export function pictureVersion(uploadId: string, bytes: Buffer): string {
  return `${uploadId}-${digestOf(bytes.toString("base64")).slice(0, 8)}`;
}
