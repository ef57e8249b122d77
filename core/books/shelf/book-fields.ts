import * as z from "zod";
import { oneLine } from "#core/one-line.ts";
import { LONGEST_TITLE } from "../read/longest-title.ts";

/** What a book is for (`books.book_type`). */
export const BookType = z.enum(["learning", "entertainment"]).meta({ id: "BookType" });
export type BookType = z.infer<typeof BookType>;

/** `books.status`: waiting for its file, being read, ready to be read and filmed, or failed with a reason. */
export const BookStatus = z.enum(["draft", "processing", "ready", "failed"]).meta({ id: "BookStatus" });

/** `books.title` and `chapters.title` hold as much. */
export const Title = oneLine(LONGEST_TITLE).meta({ description: "One line", examples: ["The Lamplighter's Map"] });

export const Author = oneLine(300).meta({ description: "As it is to be read", examples: ["Ada Lovelace"] });

export const Description = z.string().trim().max(5_000).meta({ description: "What you want to remember of it" });

/** A language as BCP 47 has it: two or three letters, and what tells more. */
export const Language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/, "It is no language tag")
  .meta({ description: "BCP 47 tag", examples: ["en"] });
