/**
 * Where everything lies in the store. What a person named is made safe and put last; all before it is ours.
 *
 * Made media lie under the digest of what they are made from, so that making them again finds them.
 */

/** Where an account's uploads lie: what appears here is ingested. */
export function uploadKey(userId: string, uploadId: string, fileName: string): string {
  return `uploads/${userId}/${uploadId}/${safeName(fileName)}`;
}

/** The account that an upload belongs to, or `undefined` for a key that is no upload. */
export function ownerOfUpload(key: string): string | undefined {
  return /^uploads\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/.+/.exec(key)?.[1];
}

/**
 * The book that an upload is for: its id is the folder that the file lies in. `undefined` for a file that was put
 * anywhere else under its account's uploads, which opens a book of its own.
 */
export function bookOfUpload(key: string): string | undefined {
  return /^uploads\/[^/]+\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/[^/]+$/.exec(key)?.[1];
}

/** All uploads of an account. */
export const uploadsPrefix = (userId: string) => `uploads/${userId}/`;

/** All that was made of a book but for its films. */
export const bookPrefix = (bookId: string) => `books/${bookId}/`;

/** All that belongs to one film alone. */
export const filmPrefix = (filmId: string) => `films/${filmId}/`;

export const avatarsPrefix = (userId: string) => `avatars/${userId}/`;

/** Where a picture is uploaded that may become the avatar: what lies here was not looked at yet. */
export const avatarUploadKey = (userId: string, uploadId: string) => `avatars/${userId}/uploads/${uploadId}`;

export const avatarKey = (userId: string, version: string, extension: "png" | "jpg" | "webp") =>
  `avatars/${userId}/${version}.${extension}`;

/** Where what an account takes out lies for a while. */
export const exportsPrefix = (userId: string) => `exports/${userId}/`;

export const exportPrefix = (userId: string, exportId: string) => `exports/${userId}/${exportId}/`;

export const exportPlanKey = (userId: string, exportId: string) => `exports/${userId}/${exportId}/plan.json`;

export const exportPartKey = (userId: string, exportId: string, part: number) =>
  `exports/${userId}/${exportId}/${padded(part)}.zip`;

export const coverKey = (bookId: string) => `books/${bookId}/cover`;

/** Where a picture is uploaded that may become the cover: what lies here was not looked at yet. */
export const coverUploadKey = (bookId: string, uploadId: string) => `books/${bookId}/covers/uploads/${uploadId}`;

/** A cover that a person has chosen. The book's own stays beside it. */
export const chosenCoverKey = (bookId: string, version: string, extension: "png" | "jpg" | "webp") =>
  `books/${bookId}/covers/${version}.${extension}`;

/** By the chapter's id: its number may change while its text does not. */
export const chapterDigestKey = (bookId: string, chapterId: string) => `books/${bookId}/digests/${chapterId}.json`;

export const scriptContextKey = (bookId: string, scriptId: string) =>
  `books/${bookId}/scripts/${scriptId}/context.json`;

export const scriptDraftKey = (bookId: string, scriptId: string) => `books/${bookId}/scripts/${scriptId}/draft.json`;

export const mediaKey = (bookId: string, digest: string, extension: "png" | "wav" | "json" | "mp4") =>
  `books/${bookId}/media/${digest.slice(0, 2)}/${digest}.${extension}`;

export const filmPlanKey = (filmId: string) => `films/${filmId}/plan.json`;

export const timelineKey = (filmId: string, segment: number) => `films/${filmId}/timelines/${padded(segment)}.json`;

export const filmSoundKey = (filmId: string) => `films/${filmId}/sound.m4a`;

export const filmSrtKey = (filmId: string) => `films/${filmId}/subtitles.srt`;

export const filmVttKey = (filmId: string) => `films/${filmId}/subtitles.vtt`;

export const filmPosterKey = (filmId: string) => `films/${filmId}/poster.png`;

export const filmKey = (filmId: string) => `films/${filmId}/film.mp4`;

function padded(number: number): string {
  return String(number).padStart(5, "0");
}

/** Characters of a file's name that a key keeps. */
const LONGEST_NAME = 120;

/** The last part of a path, without what has a meaning to stores, shells and browsers. */
function safeName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? "";
  const safe = last.normalize("NFC").replaceAll(/[^\p{L}\p{N}._ -]/gu, "_");
  // Whole characters only: half of one cannot be written in a URL.
  const end = [...safe].slice(-LONGEST_NAME).join("").replace(/^\.+/, "");
  return end || "book";
}
