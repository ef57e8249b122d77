/** The object store: the only place that talks S3. */

export { deleteObject, deletePrefix } from "./delete-objects.ts";
export { type ListedObject, listObjects } from "./list-objects.ts";
export { objectUrl, parseObjectUrl } from "./object-url.ts";
export { copyObject, headObject } from "./objects.ts";
export { getBytes, getFile, getJson, openObject } from "./read-objects.ts";
export { presignedPost, signedGetUrl } from "./signed-urls.ts";
export { putJson, putObject } from "./write-objects.ts";
export { putFile, putStream } from "./write-streams.ts";
