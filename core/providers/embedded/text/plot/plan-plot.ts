import type * as z from "zod";
import type { Plot, TextJobs } from "#core/providers/text.ts";
import { castRoles } from "./cast-roles.ts";
import { describeCharacter } from "./describe-character.ts";
import {
  audienceOf,
  genreOf,
  namedThemes,
  placeNames,
  settingOf,
  storyTypeOf,
  themesOf,
  toneOf,
} from "./judge-book.ts";
import { rankPeople } from "./rank-people.ts";
import { writeLogline } from "./write-logline.ts";

type Input = z.output<TextJobs["planPlot"]["input"]>;

/** Works out what a book is about and who is in it, from the digests of all its chapters. */
export function planPlot({ title, bookType, digests }: Input): Plot {
  const ordered = digests.toSorted((a, b) => a.number - b.number);
  const people = rankPeople(ordered);
  const roles = castRoles(people);
  const storyType = storyTypeOf(ordered, people, bookType);
  const characters = people.map((person) =>
    describeCharacter(person, roles.get(person) ?? "minor", storyType, ordered),
  );
  const weighed = themesOf(ordered);
  const themes = namedThemes(weighed);
  const setting = settingOf(ordered, people);
  const protagonist = people.find((person) => roles.get(person) === "protagonist");
  return {
    logline: writeLogline(title, characters, placeNames(setting), themes, ordered),
    themes,
    storyType,
    genre: genreOf(weighed, storyType),
    tone: toneOf(ordered),
    audience: audienceOf(protagonist, ordered, bookType),
    setting,
    characters,
  };
}
