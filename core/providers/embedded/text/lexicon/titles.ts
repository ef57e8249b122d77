import type { Gender } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

/** Titles that stand before a name, in lower case without a full stop, and whose they are; in the languages of Europe. */
const TITLES: ReadonlyMap<string, Gender> = new Map([
  ...wordList(`mr mister sir lord king prince duke earl baron viscount marquis emperor father uncle brother friar grandfather grandpa
    squire master monsieur m don senor señor signor herr maître baronet abbé deacon pastor`).map(
    (title) => [title, "male"] as const,
  ),
  ...wordList(`mrs miss ms lady queen princess duchess countess baroness empress mother aunt auntie sister grandmother grandma madame
    madam mme mlle mademoiselle dame donna doña señora senora señorita signora signorina frau fräulein mistress`).map(
    (title) => [title, "female"] as const,
  ),
  ...wordList(`captain capt colonel col doctor dr professor prof general gen major maj inspector sergeant sgt lieutenant lt commander
    commodore admiral corporal private constable detective judge justice governor president senator mayor reverend rev bishop cardinal
    saint st count chief chancellor minister nurse cousin old young little poor dear`).map(
    (title) => [title, "unknown"] as const,
  ),
]);

/** Words that may stand before a name in capitals and tell nothing of rank. */
const EPITHETS: ReadonlySet<string> = new Set(["old", "young", "little", "poor", "dear"]);

/** Titles that a person is also called by alone: "the captain". */
export const RANKS: ReadonlySet<string> = new Set(
  wordList(`captain colonel doctor professor general major inspector sergeant lieutenant commander commodore admiral corporal constable
    detective judge governor president senator mayor bishop cardinal count chief chancellor minister nurse king queen prince princess duke
    duchess countess baron baroness squire friar earl emperor empress marquis viscount pastor deacon`),
);

/** Whether a word, with or without its full stop, is a title before a name. */
export function isTitle(word: string): boolean {
  return TITLES.has(bare(word));
}

/** Whose a title is: `unknown` for a rank that anyone may have, and for a word that is none. */
export function genderOfTitle(word: string): Gender {
  return TITLES.get(bare(word)) ?? "unknown";
}

/** Whether a word before a name is a mere epithet, as in "Old Fenn". */
export function isEpithet(word: string): boolean {
  return EPITHETS.has(bare(word));
}

/** The title in its long form, so that Capt. and Captain are one. */
export function longTitle(word: string): string {
  const title = bare(word);
  return LONG_FORMS.get(title) ?? title;
}

const LONG_FORMS: ReadonlyMap<string, string> = new Map(
  wordList(`capt:captain col:colonel dr:doctor prof:professor gen:general maj:major sgt:sergeant lt:lieutenant rev:reverend mister:mr
    mistress:mrs madam:madame mme:madame mlle:mademoiselle st:saint`).map((entry) => {
    const [short = "", long = ""] = entry.split(":");
    return [short, long];
  }),
);

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
