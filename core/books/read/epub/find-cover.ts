import type { Archive } from "../archive/open-archive.ts";
import type { Cover } from "../book-text.ts";
import { decodeText } from "../decode-text.ts";
import { readHtml } from "../markup/read-html.ts";
import type { Entry } from "./read-navigation.ts";
import type { Package } from "./read-package.ts";
import { isRemote, resolveHref } from "./resolve-href.ts";

/** A cover beyond this is a mistake, and no page wants to load it. */
const MOST_BYTES = 10 * 2 ** 20;

/**
 * The picture on a book's cover: the one it declares, else the first on its cover page, else one that is named so.
 * `undefined` without one, and for a file that is no picture whatever it is called.
 */
export async function findCover(
  archive: Archive,
  book: Package,
  landmarks: readonly Entry[],
): Promise<Cover | undefined> {
  const images = book.items.filter((item) => item.mediaType.startsWith("image/"));
  const declared = images.filter(
    (item) =>
      item.properties.includes("cover-image") ||
      book.coverNames.includes(item.id) ||
      book.coverNames.includes(item.path),
  );
  const named = images.filter((item) => /cover/i.test(`${item.id} ${item.path}`));
  const paths = [...declared.map((item) => item.path), await findOnCoverPage(archive, landmarks)];
  for (const path of [...paths, ...named.map((item) => item.path)]) {
    const bytes = path === undefined ? undefined : await archive.read(path);
    const contentType = bytes && imageTypeOf(bytes);
    if (contentType && bytes.length <= MOST_BYTES) return { bytes: new Uint8Array(bytes), contentType };
  }
  return undefined;
}

async function findOnCoverPage(archive: Archive, landmarks: readonly Entry[]): Promise<string | undefined> {
  const path = landmarks.find(({ semantics }) => /\bcover\b/.test(semantics))?.target?.path;
  const page = path && (await archive.read(path));
  const image = page && readHtml(decodeText(page)).firstImage;
  return path && image && !isRemote(image) ? resolveHref(path, image)?.path : undefined;
}

/** The media type of a picture by its first bytes; `undefined` for what browsers do not show. */
function imageTypeOf(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 16).toString("latin1");
  if (start.startsWith("\x89PNG\r\n\x1A\n")) return "image/png";
  if (start.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
  if (start.startsWith("GIF8")) return "image/gif";
  return start.startsWith("RIFF") && start.startsWith("WEBP", 8) ? "image/webp" : undefined;
}
