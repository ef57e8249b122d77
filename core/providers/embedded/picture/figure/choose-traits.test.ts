import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gender, Look } from "#core/providers/vocabulary.ts";
import { chooseTraits } from "./choose-traits.ts";
import { HAIR, SKIN } from "./colors.ts";
import { person } from "./figure.fixture.ts";

const anyone = fc
  .tuple(
    fc.string({ minLength: 1 }),
    fc.constantFrom(...Gender.options),
    fc.constantFrom("child", "young", "adult", "old"),
  )
  .map(([name, gender, age]) => person(name, Look.parse({ gender, age })));
const crowd = Array.from({ length: 300 }, (_, index) => chooseTraits(person(`Passer-by ${index}`)));

describe("what the text leaves open", () => {
  it("never says more of a person than the text does", () => {
    fc.assert(
      fc.property(anyone, (somebody) => {
        const traits = chooseTraits(somebody);
        expect(traits.headwear).toBeUndefined();
        expect(traits.glasses).toBe(false);
        expect(traits.hairLength).not.toBe("bald");
        expect(["plain", "sweater", "coat", "dress"]).toContain(traits.outfit);
        expect(traits.build).not.toBe("stout");
      }),
    );
  });

  it("is the same for a name whenever it is asked for", () => {
    fc.assert(
      fc.property(anyone, (somebody) => {
        expect(chooseTraits(somebody)).toEqual(chooseTraits(structuredClone(somebody)));
      }),
    );
  });

  it("gives no beard and no skirt to one whose gender is not known", () => {
    expect(new Set(crowd.map(({ facialHair }) => facialHair))).toEqual(new Set(["none"]));
    expect(new Set(crowd.map(({ legwear }) => legwear))).toEqual(new Set(["trousers"]));
  });

  it("draws people of every skin, and of many kinds of hair", () => {
    expect(new Set(crowd.map(({ skin }) => skin))).toEqual(new Set(Object.values(SKIN)));
    expect(new Set(crowd.map(({ hairColor }) => hairColor)).size).toBeGreaterThanOrEqual(4);
    expect(new Set(crowd.map(({ hairStyle }) => hairStyle)).size).toBeGreaterThanOrEqual(3);
  });

  it("gives the old gray or white hair, and no one else", () => {
    const old = chooseTraits(person("Tobias Fenn", { age: "old" }));
    expect([HAIR.gray, HAIR.white]).toContain(old.hairColor);
    expect(crowd.filter(({ hairColor }) => hairColor === HAIR.gray || hairColor === HAIR.white)).toEqual([]);
  });
});

describe("what the text says", () => {
  it("stands against anything that the name would choose", () => {
    const said: Partial<Look> = {
      gender: "female",
      build: "stout",
      hairLength: "bald",
      facialHair: "beard",
      glasses: true,
      headwear: "crown",
      outfit: "uniform",
    };
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(chooseTraits(person(name, said))).toMatchObject(said);
      }),
    );
  });
});
