import { readHeading } from "../read/outline/read-heading.ts";

/**
 * What somebody may call a chapter by its title: all of it, and, where it is a number and a name, each of both:
 * `Chapter 42. The Whiteness of the Whale` gives `Chapter 42.` and `The Whiteness of the Whale` too.
 */
export function titleParts(title: string): string[] {
  const name = readHeading(title)?.title ?? "";
  const at = name === "" ? -1 : title.lastIndexOf(name);
  return at > 0 ? [title, title.slice(0, at).trim(), name] : [title];
}
