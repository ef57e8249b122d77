/** What a picture of a person may be at most. */
export const AVATAR_BYTES = 5 * 1024 * 1024;
export const AVATAR_SIDE_PX = 4096;
export const AVATAR_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

/** How long an upload that was permitted may begin. */
export const AVATAR_UPLOAD_S = 600;
/** How long the address of a picture is good for. */
export const AVATAR_URL_S = 900;
