import type { PictureLimits } from "#core/media/take-picture.ts";

/** What a picture of a person may be at most. */
export const AVATAR_LIMITS: PictureLimits = { megabytes: 5, sidePx: 4096 };

/** How long an upload that was permitted may begin. */
export const AVATAR_UPLOAD_S = 600;
/** How long the address of a picture is good for. */
export const AVATAR_URL_S = 900;
