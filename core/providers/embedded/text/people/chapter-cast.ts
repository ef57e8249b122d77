import type { NameEvidence } from "#core/providers/text.ts";
import type { Look } from "#core/providers/vocabulary.ts";
import { type Cast, type CastPerson, toCast } from "./cast.ts";
import { TELLER_SHARE, UNNAMED_NARRATOR } from "./find-narrator.ts";
import { isPerson } from "./judge-names.ts";
import { mergeNames } from "./merge-names.ts";

/** The alias of the one who tells the story. */
export const TELLER_ALIAS = "I";

/** One of the book's people, as a script's writer is given them. */
export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly look: Look;
}

/** Whom a chapter can speak of: the book's people, and those who have a part in this chapter alone. */
export function chapterCast(
  known: readonly KnownPerson[],
  names: readonly NameEvidence[],
  firstPersonShare: number,
  narrator: string | null,
): Cast {
  const isTold = firstPersonShare > TELLER_SHARE;
  const people = known.map(
    ({ name, aliases, look }): CastPerson => ({
      name,
      forms: aliases,
      gender: look.gender,
      age: look.age === "adult" ? undefined : look.age,
      isTeller: isTold && aliases.includes(TELLER_ALIAS),
    }),
  );
  const book = toCast(people);
  const groups = mergeNames([{ number: 1, names }]).toSorted((a, b) => b.evidence.mentions - a.evidence.mentions);
  const local = groups.flatMap((group): CastPerson[] => {
    const forms = [...group.forms.keys()];
    const isRole = /^(the|my) /.test(forms[0] ?? "");
    const owner = forms
      .map((form) => book.find({ kind: /^(the|my) /.test(form) ? "role" : "name", key: form, gender: group.gender }))
      .find(Boolean);
    // Whom the whole book does not show as a person, a chapter must let speak.
    const isLocal =
      known.length > 0 ? isPerson(group, "lenient") && group.evidence.speaks > 0 : isPerson(group, "short");
    if (owner || !isLocal) return [];
    const form = forms[0] ?? "";
    const name = isRole ? `${form.charAt(0).toUpperCase()}${form.slice(1)}` : form;
    return [{ name, forms, gender: group.gender, age: group.evidence.look.age, isTeller: false }];
  });
  const named = people.some(({ isTeller }) => isTeller);
  const teller =
    isTold && !named
      ? [...people, ...local].find(({ name, forms }) => narrator !== null && [name, ...forms].includes(narrator))
      : undefined;
  const everyone = [...people, ...local].map((person) => (person === teller ? { ...person, isTeller: true } : person));
  const unnamed: CastPerson = {
    name: narrator ?? UNNAMED_NARRATOR,
    forms: [],
    gender: "unknown",
    age: undefined,
    isTeller: true,
  };
  return toCast(isTold && !named && !teller ? [...everyone, unnamed] : everyone);
}
