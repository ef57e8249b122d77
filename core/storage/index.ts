/** The object store: the only place that talks S3. */

export { objectUrl, parseObjectUrl } from "./object-url.ts";
export { copyObject, headObject } from "./objects.ts";
export { getFile, getJson } from "./read-objects.ts";
export { presignedPost, signedGetUrl } from "./signed-urls.ts";
export { putFile, putJson, putObject } from "./write-objects.ts";
