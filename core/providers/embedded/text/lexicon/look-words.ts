import type { LookHints } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

type Value<Key extends keyof LookHints> = NonNullable<LookHints[Key]>;

/** A table from words to one value each, written as `[value, "words"]`. */
function table<Entry extends string>(...rows: readonly (readonly [Entry, string])[]): ReadonlyMap<string, Entry> {
  return new Map(rows.flatMap(([value, words]) => wordList(words).map((word) => [word, value] as const)));
}

export const BUILDS: ReadonlyMap<string, Value<"build">> = table<Value<"build">>(
  [
    "stout",
    "stout fat plump portly corpulent burly thickset thick-set stocky rotund obese heavy-set beefy brawny bulky chubby tubby",
  ],
  ["slim", "slim slender thin lean gaunt skinny lanky bony scrawny wiry spare emaciated haggard"],
);

export const HEIGHTS: ReadonlyMap<string, Value<"height">> = table<Value<"height">>(
  ["tall", "tall towering gigantic lanky strapping"],
  ["short", "short tiny diminutive dwarfish squat undersized"],
);

export const HAIR_COLORS: ReadonlyMap<string, Value<"hairColor">> = table<Value<"hairColor">>(
  ["black", "black raven jet-black jet ebony coal-black"],
  ["brown", "brown dark chestnut brunette hazel mousy"],
  ["blond", "blond blonde golden yellow fair flaxen straw-colored straw-coloured gold sandy"],
  ["red", "red auburn ginger copper coppery carroty rust-colored fiery"],
  ["gray", "gray grey silver silvery grizzled iron-gray iron-grey graying greying"],
  ["white", "white snowy snow-white hoary"],
);

export const HAIR_LENGTHS: ReadonlyMap<string, Value<"hairLength">> = table<Value<"hairLength">>(
  ["long", "long flowing waist-length trailing"],
  ["medium", "shoulder-length medium"],
  ["short", "short cropped close-cropped bobbed clipped"],
);

export const HAIR_STYLES: ReadonlyMap<string, Value<"hairStyle">> = table<Value<"hairStyle">>(
  ["curly", "curly curled frizzy woolly curls ringlets crisp"],
  ["wavy", "wavy waving"],
  ["straight", "straight lank sleek smooth"],
  ["braid", "braid braids plait plaits pigtail pigtails braided plaited queue"],
  ["bun", "bun knot chignon topknot"],
);

/** Words for the hair of the head. */
export const HAIR = new Set(
  wordList("hair locks tresses braid braids plait plaits pigtail pigtails curls ringlets bun chignon topknot mane"),
);

export const FACIAL_HAIR: ReadonlyMap<string, Value<"facialHair">> = table<Value<"facialHair">>(
  ["beard", "beard whiskers"],
  ["moustache", "moustache mustache moustaches mustaches moustachios"],
  ["goatee", "goatee"],
  ["stubble", "stubble"],
);

export const SKIN = new Set(wordList("skin complexion face cheeks countenance visage"));
export const SKIN_COLORS: ReadonlyMap<string, Value<"skin">> = table<Value<"skin">>(
  ["pale", "pale pallid white wan ashen milk-white"],
  ["fair", "fair rosy pink freckled ruddy"],
  ["olive", "olive sallow"],
  ["brown", "brown tanned bronzed tawny swarthy sunburnt sunburned bronze copper weather-beaten"],
  ["dark", "dark black ebony dusky"],
);

export const OUTFITS: ReadonlyMap<string, Value<"outfit">> = table<Value<"outfit">>(
  ["coat", "coat jacket overcoat greatcoat raincoat frock-coat tailcoat pea-coat topcoat oilskin oilskins"],
  ["dress", "dress gown frock skirt skirts pinafore kimono sari"],
  ["uniform", "uniform livery regimentals"],
  ["robe", "robe robes cassock habit toga tunic"],
  ["apron", "apron"],
  ["suit", "suit tuxedo waistcoat"],
  ["cloak", "cloak cape mantle shawl poncho"],
  ["sweater", "sweater jersey pullover jumper guernsey cardigan"],
  ["plain", "shirt blouse breeches trousers"],
);

export const OUTFIT_COLORS: ReadonlyMap<string, Value<"outfitColor">> = table<Value<"outfitColor">>(
  ["red", "red scarlet crimson ruby"],
  ["orange", "orange rust"],
  ["yellow", "yellow golden mustard saffron"],
  ["green", "green olive emerald"],
  ["blue", "blue navy azure indigo"],
  ["purple", "purple violet mauve lilac lavender"],
  ["brown", "brown tan russet snuff-colored"],
  ["black", "black sable"],
  ["white", "white snowy ivory cream"],
  ["gray", "gray grey silver"],
  ["pink", "pink rose"],
);

export const HEADWEAR: ReadonlyMap<string, Value<"headwear">> = table<Value<"headwear">>(
  ["hat", "hat bonnet top-hat bowler tricorne sou'wester"],
  ["cap", "cap beret nightcap"],
  ["crown", "crown tiara diadem coronet"],
  ["hood", "hood cowl"],
  ["scarf", "headscarf kerchief turban bandanna bandana"],
  ["helmet", "helmet"],
);

export const GLASSES = new Set(wordList("spectacles eyeglasses pince-nez monocle glasses"));

/** Numbers in words as ages are told in. */
export const AGES: ReadonlyMap<string, number> = new Map([
  ...wordList(
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`,
  ).map((word, number) => [word, number] as const),
  ...wordList("twenty thirty forty fifty sixty seventy eighty ninety").map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
]);
