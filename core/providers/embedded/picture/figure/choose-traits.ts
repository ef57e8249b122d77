import type { Look, Person } from "#core/providers/vocabulary.ts";
import { seededChoice, seededShare } from "../../seeded/choice.ts";
import { type Color, luminance } from "../color.ts";
import { CLOTH, EVERYDAY_CLOTH, HAIR, SKIN } from "./colors.ts";

type Choice<Field extends keyof Look> = NonNullable<Look[Field]>;

/** All that is decided about how a person is drawn: what the text says, and for the rest what their name draws. */
export interface Traits {
  readonly gender: Look["gender"];
  readonly age: Look["age"];
  readonly build: Choice<"build">;
  readonly height: Choice<"height">;
  readonly skin: Color;
  readonly hairColor: Color;
  readonly hairLength: Choice<"hairLength">;
  readonly hairStyle: Choice<"hairStyle">;
  /** How the hair falls over the forehead. */
  readonly parting: "side" | "middle" | "fringe" | "swept";
  readonly facialHair: Choice<"facialHair">;
  readonly glasses: boolean;
  readonly headwear: Choice<"headwear"> | undefined;
  readonly outfit: Choice<"outfit">;
  /** The colour that the text gives an outfit. */
  readonly cloth: Color;
  /** Trousers, skirts and what is worn under the outfit. */
  readonly underneath: Color;
  /** Small things: ties, sashes, the band of a hat. */
  readonly accent: Color;
  readonly shoes: Color;
  readonly legwear: "trousers" | "skirt";
  /** Whether a waistcoat is worn over a plain shirt. */
  readonly waistcoat: boolean;
  readonly nose: "round" | "long" | "button";
  /** -1 a narrow chin to 1 a broad one. */
  readonly jaw: number;
  /** 0.85 to 1.2: how strong the brows are. */
  readonly brow: number;
}

/**
 * Decides how a person is drawn. What the text leaves open is chosen by the name, from what says nothing about a
 * person: never headwear, glasses, a bald head, nor an outfit that tells of a trade or a rank.
 */
export function chooseTraits({ name, look }: Person): Traits {
  const { gender, age } = look;
  const share = (subject: string) => seededShare(name, subject);
  const skin = look.skin ?? seededChoice(name, "skin", ["pale", "fair", "fair", "olive", "brown", "dark"]);
  const hairLength = look.hairLength ?? chooseHairLength(name, look);
  const outfit = look.outfit ?? chooseOutfit(name, look);
  const cloth = look.outfitColor ? CLOTH[look.outfitColor] : seededChoice(name, "cloth", EVERYDAY_CLOTH);
  return {
    gender,
    age,
    build: look.build ?? seededChoice(name, "build", ["slim", "average", "average"]),
    height: look.height ?? "average",
    skin: SKIN[skin],
    hairColor: HAIR[look.hairColor ?? chooseHairColor(name, age, skin)],
    hairLength,
    hairStyle: look.hairStyle ?? chooseHairStyle(name, look),
    parting: seededChoice(
      name,
      "parting",
      hairLength === "short" ? ["side", "swept"] : ["side", "middle", "fringe", "swept"],
    ),
    facialHair: look.facialHair ?? chooseFacialHair(name, look),
    glasses: look.glasses ?? false,
    headwear: look.headwear,
    outfit,
    cloth,
    underneath: chooseUnderneath(name, cloth),
    accent: luminance(cloth) > 0.55 ? CLOTH.brown : CLOTH.yellow,
    shoes: seededChoice(name, "shoes", ["#3a2f35", "#54392b", "#2f3342"]),
    legwear: gender === "female" && share("legwear") < 0.5 ? "skirt" : "trousers",
    waistcoat: gender !== "female" && share("waistcoat") < 0.45,
    nose: seededChoice(name, "nose", ["round", "long", "button"]),
    jaw: 2 * share("jaw") - 1 + (gender === "male" ? 0.4 : gender === "female" ? -0.4 : 0),
    brow: 0.85 + 0.2 * share("brow") + (gender === "male" ? 0.15 : 0),
  };
}

function chooseOutfit(name: string, { gender, age }: Look): Choice<"outfit"> {
  if (gender === "female") return seededChoice(name, "outfit", ["plain", "dress", "sweater", "dress"]);
  if (age === "child") return seededChoice(name, "outfit", ["plain", "sweater"]);
  return seededChoice(name, "outfit", ["plain", "plain", "sweater", "coat"]);
}

function chooseHairColor(name: string, age: Look["age"], skin: Choice<"skin">): Choice<"hairColor"> {
  if (age === "old") return seededChoice(name, "hair color", ["gray", "white"]);
  if (skin === "dark" || skin === "brown") return seededChoice(name, "hair color", ["black", "black", "brown"]);
  if (skin === "olive") return seededChoice(name, "hair color", ["black", "brown", "brown"]);
  return seededChoice(name, "hair color", ["black", "brown", "brown", "blond", "red"]);
}

function chooseHairLength(name: string, { gender, hairStyle, age }: Look): Choice<"hairLength"> {
  if (hairStyle === "bun" || hairStyle === "braid") return "long";
  if (gender === "male") return "short";
  if (gender === "female" && age === "old") return seededChoice(name, "hair length", ["short", "medium"]);
  if (gender === "female") return seededChoice(name, "hair length", ["medium", "long", "long"]);
  return seededChoice(name, "hair length", ["short", "medium"]);
}

function chooseHairStyle(name: string, { gender, hairLength, age }: Look): Choice<"hairStyle"> {
  if (gender !== "female" || hairLength === "short")
    return seededChoice(name, "hair style", ["straight", "wavy", "curly"]);
  if (age === "old") return seededChoice(name, "hair style", ["bun", "wavy", "curly"]);
  return seededChoice(name, "hair style", ["straight", "wavy", "curly", "bun", "braid"]);
}

function chooseFacialHair(name: string, { gender, age }: Look): Choice<"facialHair"> {
  if (gender !== "male" || age === "child" || age === "young") return "none";
  return age === "old"
    ? seededChoice(name, "facial hair", ["none", "beard", "moustache"])
    : seededChoice(name, "facial hair", ["none", "none", "none", "none", "stubble", "beard"]);
}

/** A quiet colour that stands off from the cloth worn over it. */
function chooseUnderneath(name: string, cloth: Color): Color {
  const quiet = ["#3d4358", "#5a4a42", "#6b7280", "#8b7a5e", "#474b3f"] as const;
  const [first, ...rest] = quiet.filter((color) => Math.abs(luminance(color) - luminance(cloth)) > 0.12);
  return first ? seededChoice(name, "underneath", [first, ...rest]) : quiet[0];
}
