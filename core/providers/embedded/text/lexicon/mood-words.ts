import type { Emotion, Mood } from "#core/providers/vocabulary.ts";
import { wordList } from "./word-set.ts";

const MOODS: Readonly<Record<Mood, string>> = {
  calm: "calm calmly quiet quietly peace peaceful still gentle gently rest rested serene slowly tranquil soft softly sat leaned drowsy pleasant warm",
  joyful:
    "laugh laughed laughing smile smiled smiling happy happiness joy joyful merry delight delighted glad gladly cheer cheerful dance danced dancing feast sang singing pink gold golden bright pleasure pleased gay fun play played",
  sad: "tears tear wept weep weeping cry cried sorrow sorrowful grief mourn mourned dead died funeral buried lonely alone despair misery miserable melancholy sad sadly sighed sigh lost farewell parting pity regret sobbed",
  tense:
    "afraid fear feared danger dangerous scream screamed shout shouted shouting run ran fled flee chase chased struggle struggled attack attacked gun shot fire fired burst crash rushed snatched seized panic alarm alarmed trembled shaking shook desperate hurry hurried threw leaped jagged help gasped hold lightning thunder storm edge fell",
  mysterious:
    "strange strangely mystery mysterious secret secrets silence silent shadow shadows unknown curious curiously whisper whispered hidden hide ghost vanished wonder wondered riddle map puzzled nobody somebody someone odd peculiar folded dim moonlight thread lantern footprint crept voice",
  romantic:
    "love loved lover beloved kiss kissed heart hearts dear dearest marry marriage married wedding beauty beautiful tender tenderly admire admired affection passion embrace embraced blushed charming attachment bride engagement",
  dark: "death blood bloody murder murdered kill killed horror horrible corpse grave evil wicked devil hell curse cursed doom doomed dreadful terrible terror hatred revenge agony ghastly black gloom gloomy grim madness mad wreck wrecks drowned slaughter torture",
  adventurous:
    "voyage journey sail sailed sailing island map treasure explore explored ship cutter captain quest adventure hunt hunted rode climb climbed harpoon mast masts wind course rowed whale march marched expedition discovered flew ahead land compass horizon swept untying",
};

const MOOD_OF: ReadonlyMap<string, readonly Mood[]> = (() => {
  const table = new Map<string, Mood[]>();
  for (const [mood, words] of Object.entries(MOODS) as [Mood, string][]) {
    for (const word of wordList(words)) table.set(word, [...(table.get(word) ?? []), mood]);
  }
  return table;
})();

/** The moods that a word in lower case speaks for. */
export function moodsOf(word: string): readonly Mood[] {
  return MOOD_OF.get(word) ?? [];
}

/** Words in a line that tell how the one who says it feels. */
const EMOTIONS: Readonly<Record<Exclude<Emotion, "neutral">, string>> = {
  happy:
    "glad happy hurrah hurray wonderful splendid lovely delighted joy bravo congratulations laugh marvellous thankful excellent delightful",
  sad: "sorry alas lost dead died alone weep tears grief never poor lonely gone farewell pity forgive miss drowned",
  angry:
    "damn fool wretch villain scoundrel hate curse traitor thief liar devil rascal stole impudent insolent enough shame",
  afraid: "help afraid fear danger run hide please mercy horrible terrible hold save lost beware careful",
  surprised: "what impossible incredible good_heavens heavens really gracious indeed surely ah oh land look",
  tender: "dear dearest darling love child sweetheart gently beloved precious bless",
  determined: "must will shall never now go come order fetch bring swear promise can stand fight catch ashore again",
  curious: "why how where who when which wonder whose",
};

const EMOTIONS_OF: ReadonlyMap<string, readonly Emotion[]> = (() => {
  const table = new Map<string, Emotion[]>();
  for (const [emotion, words] of Object.entries(EMOTIONS) as [Emotion, string][]) {
    for (const word of wordList(words)) table.set(word, [...(table.get(word) ?? []), emotion]);
  }
  return table;
})();

/** The emotions that a word in lower case speaks for in a line of dialogue. */
export function emotionsOf(word: string): readonly Emotion[] {
  return EMOTIONS_OF.get(word) ?? [];
}
