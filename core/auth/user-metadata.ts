import * as z from "zod";

/** It goes into each access token, and that into a header. */
const MOST_BYTES = 2_048;
const TOO_LONG = `This is more than ${MOST_BYTES} bytes of JSON`;

/** What a person says of themselves. Nothing that counts is ever read from it. */
export const UserMetadata = z
  .record(z.string(), z.unknown())
  .refine((data) => Buffer.byteLength(JSON.stringify(data)) <= MOST_BYTES, { message: TOO_LONG })
  .meta({ description: "What the person says of themselves, at most 2 KB" });
export type UserMetadata = Readonly<z.infer<typeof UserMetadata>>;

/** What was said before with what is said now; `null` takes a member away. `undefined` where it gets too much. */
export function mergeMetadata(before: UserMetadata, changes: UserMetadata): UserMetadata | undefined {
  const members = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
  return UserMetadata.safeParse(Object.fromEntries(members)).data;
}
