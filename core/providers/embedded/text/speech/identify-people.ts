import { type Cast, type CastPerson, toPasserBy } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";
import type { Focus } from "./focus.ts";

/** Knows whom a chapter means by its names, roles, nouns and pronouns, as far as it has been read. */
export interface Identification {
  /**
   * Whom a mention means.
   *
   * @param except people who are not meant, where a pronoun or a noun leaves it open.
   * @param isIntroduced whether a new person may come in here: "a man stood there", not "in want of a wife".
   * @param addressed whom the paragraph's quotes address: "his wife" beside them is theirs.
   */
  readonly resolve: (
    mention: Mention,
    except?: readonly CastPerson[],
    isIntroduced?: boolean,
    addressed?: readonly CastPerson[],
  ) => CastPerson | undefined;
  /** Who has a part in a play. */
  readonly partOf: (label: string) => CastPerson;
  /** Somebody who speaks before the reader has met them: "said a voice behind her". */
  readonly unseenSpeaker: () => CastPerson;
  /** Whether somebody is known to this chapter only, by a noun. */
  readonly isPasserBy: (person: CastPerson) => boolean;
  /** A passer-by, or the unseen speaker, turns out to be somebody. */
  readonly reveal: (passerBy: CastPerson, as: CastPerson) => void;
  /** Who somebody turned out to be; `undefined` for one who stayed unseen. */
  readonly settle: (person: CastPerson | undefined) => CastPerson | undefined;
}

export function openIdentification(cast: Cast, focus: Focus): Identification {
  const passersBy = new Map<string, CastPerson>();
  const revealed = new Map<CastPerson, CastPerson>();

  const who = (person: CastPerson | undefined): CastPerson | undefined => {
    let known = person;
    while (known && revealed.has(known)) known = revealed.get(known);
    return known;
  };

  const passerBy = (mention: Mention): CastPerson => {
    const known = passersBy.get(mention.key);
    if (known && !mention.indefinite) return known;
    const made = toPasserBy(mention);
    passersBy.set(mention.key, made);
    return made;
  };

  const byNoun = (mention: Mention, except: readonly CastPerson[]): CastPerson | undefined => {
    const met = who(passersBy.get(mention.key));
    if (met && !except.includes(met)) return met;
    return focus.byNoun(mention) ?? (mention.spoken ? undefined : passerBy(mention));
  };

  const byKin = (mention: Mention, addressed: readonly CastPerson[]): CastPerson | undefined => {
    const owner =
      addressed.find(({ gender }) => gender === mention.ownerGender) ?? focus.byPronoun(mention.ownerGender);
    return focus.byKin(mention, owner, cast.people);
  };

  return {
    resolve: (mention, except = [], isIntroduced = true, addressed = []) => {
      const mayComeIn = !mention.spoken && (isIntroduced || !mention.indefinite);
      switch (mention.kind) {
        case "name":
          return cast.find(mention);
        case "role":
          return cast.find(mention) ?? (mayComeIn ? who(passerBy(mention)) : undefined);
        case "anyone":
          if (mention.indefinite) return mayComeIn ? passerBy(mention) : undefined;
          return byNoun(mention, except);
        case "teller":
          return mention.spoken ? undefined : cast.teller;
        case "kin":
          return mention.spoken ? undefined : byKin(mention, addressed);
        case "pronoun":
          return mention.spoken ? undefined : who(focus.byPronoun(mention.gender, except));
      }
    },
    partOf: (label) => {
      const mention = { kind: "name", key: label, gender: "unknown", adjectives: [] } as const;
      const known = cast.find(mention) ?? passersBy.get(label) ?? toPasserBy(mention);
      passersBy.set(label, known);
      return known;
    },
    unseenSpeaker: () => ({ name: "", forms: [], gender: "unknown", age: undefined, isTeller: false }),
    isPasserBy: (person) => [...passersBy.values()].includes(person),
    reveal: (person, as) => {
      if (who(as) !== person) revealed.set(person, as);
    },
    settle: (person) => {
      const known = who(person);
      return known?.name ? known : undefined;
    },
  };
}
