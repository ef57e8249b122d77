import { Look } from "#core/providers/vocabulary.ts";

const FEMALE =
  /(?:woman|girl|lass|lady|maid|maiden|mother|grandma|sister|aunt|niece|daughter|wife|widow|bride|queen|princess|duchess|countess|witch|nun|nurse|mistress|waitress|actress|hostess|landlady|governess|mrs|miss|mme|madame|frau|señora|signora)$/;
const MALE =
  /(?:man|boy|lad|gentleman|fellow|chap|father|grandpa|brother|uncle|nephew|son|husband|widower|king|prince|duke|count|lord|sir|mr|herr|monsieur|señor|signor|priest|monk|friar|curate|butler|waiter|landlord|knight|wizard|squire)$/;
const CHILD = /(?:boy|child|infant|baby|kid)$/;
const YOUNG = /(?:girl|lad|lass|maiden|youth)$/;

/**
 * What a name alone tells of somebody's looks: "The old fisherman" is a man and old, "The boy" a child. For those whom
 * nothing else describes, since they have a part in one chapter alone.
 */
export function lookOfName(name: string): Look {
  const words = name.toLowerCase().replaceAll(".", "").split(/\s+/);
  const last = words.at(-1) ?? "";
  const gender = [last, words[0] ?? ""].map(genderOf).find(Boolean);
  const age = words.some((word) => /^(?:old|aged|elderly)$/.test(word))
    ? "old"
    : CHILD.test(last)
      ? "child"
      : YOUNG.test(last) || words.includes("young")
        ? "young"
        : undefined;
  return Look.parse({ gender, age });
}

/** A woman is no man, and a human neither. */
function genderOf(word: string): Look["gender"] | undefined {
  if (FEMALE.test(word)) return "female";
  return MALE.test(word) && !/(?:human|person)$/.test(word) ? "male" : undefined;
}
