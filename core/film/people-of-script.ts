import type { Script } from "#core/providers/text.ts";
import type { Person } from "#core/providers/vocabulary.ts";
import { dressCast } from "#core/story/index.ts";
import { lookOfName } from "./look-of-name.ts";

/**
 * Everyone whom a film may show and let speak: the book's cast, and after it those who have a part in this script alone,
 * such as "The boy", in the order in which they come on. They have no portrait, but looks and a voice of their own.
 */
export function peopleOfScript({ scenes }: Pick<Script, "scenes">, cast: readonly Person[]): Person[] {
  const known = new Set(cast.map(({ name }) => name));
  const strangers = [...new Set(scenes.flatMap(({ characters }) => characters))].filter((name) => !known.has(name));
  return dressCast([
    ...cast,
    ...strangers.map((name, index): Person => ({ name, look: lookOfName(name), rank: cast.length + index })),
  ]);
}
