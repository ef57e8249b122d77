import * as z from "zod";

export const BookParams = z.strictObject({ bookId: z.uuid() });
export const ChapterParams = z.strictObject({ chapterId: z.uuid() });
