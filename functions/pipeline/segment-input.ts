import * as z from "zod";

/** What a task of `make-film` on one segment gets: the film, and the segment's number in it, 0 for the title card. */
export const SegmentInput = z.object({ filmId: z.uuid(), segment: z.number().int().nonnegative() });
