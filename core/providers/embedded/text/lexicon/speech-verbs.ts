import type { Emotion } from "#core/providers/vocabulary.ts";
import { wordList, wordSet } from "./word-set.ts";

/** Verbs that say that somebody speaks, in the forms in which stories use them. */
const PLAIN = wordSet(`
  said says say saying replied replies answered answers answer asked asks asking continued added began begins returned observed remarked went_on
  repeated resumed rejoined responded inquired enquired declared announced stated explained told suggested proposed put_in called calls
  calling commented noted interposed interrupted concluded admitted agreed assented ventured pursued read recited quoted echoed
  mentioned offered ordered commanded directed demanded insisted protested objected argued urged warned promised assured confessed
  reflected mused thought reasoned soliloquized ejaculated uttered pronounced spoke speaking replying retorted countered corrected
  greeted introduced persisted proceeded reminded reported ruled specified submitted volunteered wondered quoth inquiring finished broke_in
  exclaimed cried cries crying shouted shouts yelled screamed shrieked roared bellowed thundered hollered bawled howled hailed
  whispered whispers murmured muttered mumbled breathed sighed sobbed moaned groaned wailed whimpered pleaded begged implored stammered
  stuttered gasped panted laughed chuckled giggled smiled grinned joked teased purred cooed snapped snarled growled grunted hissed barked
  spat sneered scoffed swore cursed croaked rasped drawled quavered faltered gulped sniffed squeaked piped sang chanted`);

/** Speech verbs of other languages, for who speaks; without them a name beside a quote still counts for less. */
const FOREIGN = wordSet(`
  dit dis répondit demanda cria murmura reprit ajouta s'écria fit chuchota dijo respondió preguntó gritó murmuró exclamó añadió
  sagte antwortete fragte rief flüsterte murmelte erwiderte disse rispose chiese gridò mormorò esclamò respondeu perguntou gritou
  zei vroeg antwoordde riep fluisterde сказал сказала спросил спросила ответил ответила крикнул крикнула прошептал прошептала воскликнул воскликнула`);

const EMOTIONS: ReadonlyMap<string, Emotion> = new Map(
  (
    [
      ["happy", "laughed chuckled giggled smiled grinned joked teased sang beamed"],
      ["sad", "sighed sobbed moaned wailed wept whimpered mourned"],
      [
        "angry",
        "snapped snarled growled hissed barked spat sneered swore cursed roared thundered scoffed stormed raged",
      ],
      ["afraid", "gasped shrieked stammered stuttered pleaded begged implored quavered faltered screamed whimpered"],
      ["tender", "breathed cooed purred comforted soothed"],
      ["determined", "declared ordered commanded insisted demanded urged hailed vowed shouted"],
      ["curious", "asked inquired enquired wondered asking inquiring"],
      ["surprised", "exclaimed ejaculated marvelled"],
    ] as const
  ).flatMap(([emotion, verbs]) => wordList(verbs).map((verb) => [verb, emotion] as const)),
);

const ADVERBS: ReadonlyMap<string, Emotion> = new Map(
  (
    [
      ["happy", "cheerfully happily merrily gaily brightly gladly joyfully laughing smiling smilingly delightedly"],
      [
        "sad",
        "sadly mournfully sorrowfully bitterly wearily heavily gloomily tearfully brokenly despairingly miserably",
      ],
      [
        "angry",
        "angrily furiously sharply fiercely crossly coldly savagely hotly harshly sternly indignantly scornfully",
      ],
      ["afraid", "nervously anxiously fearfully timidly trembling shakily faintly hoarsely"],
      ["surprised", "astonished amazed startled incredulously wonderingly"],
      ["tender", "softly gently tenderly kindly lovingly fondly affectionately sweetly warmly soothingly"],
      ["determined", "firmly resolutely steadily determinedly boldly grimly stubbornly"],
      ["curious", "curiously eagerly inquiringly doubtfully thoughtfully"],
    ] as const
  ).flatMap(([emotion, adverbs]) => wordList(adverbs).map((adverb) => [adverb, emotion] as const)),
);

/** Whether a word in lower case says that somebody speaks. */
export function isSpeechVerb(word: string): boolean {
  return PLAIN.has(word) || FOREIGN.has(word);
}

/** The feeling that a verb of speech tells of, if it does. */
export function emotionOfVerb(verb: string): Emotion | undefined {
  return EMOTIONS.get(verb);
}

/** The feeling that an adverb beside a verb of speech tells of, if it does. */
export function emotionOfAdverb(adverb: string): Emotion | undefined {
  return ADVERBS.get(adverb);
}
