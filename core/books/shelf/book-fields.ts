import * as z from "zod";
import { LONGEST_TITLE } from "../read/longest-title.ts";

/** What a book is for (`books.book_type`). */
export const BookType = z.enum(["learning", "entertainment"]).meta({ id: "BookType" });
export type BookType = z.infer<typeof BookType>;

/** `books.status`: waiting for its file, being read, ready to be read and filmed, or failed with a reason. */
export const BookStatus = z.enum(["draft", "processing", "ready", "failed"]).meta({ id: "BookStatus" });

/** One line, anything that can be seen. */
const LINE = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;
const line = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(LINE, "Line breaks and signs that steer text are not allowed");

/** `books.title` and `chapters.title` hold as much. */
export const Title = line(LONGEST_TITLE).meta({ description: "One line", examples: ["The Lamplighter's Map"] });

export const Author = line(300).meta({ description: "As it is to be read", examples: ["Ada Lovelace"] });

export const Description = z.string().trim().max(5_000).meta({ description: "What you want to remember of it" });

/** A language as BCP 47 has it: two or three letters, and what tells more. */
export const Language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/, "It is no language tag")
  .meta({ description: "BCP 47 tag", examples: ["en"] });
