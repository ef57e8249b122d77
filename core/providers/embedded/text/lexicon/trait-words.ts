import { wordList } from "./word-set.ts";

/** What a person can be like, as a reader would say it. */
export const TRAITS = [
  "brave",
  "kind",
  "cruel",
  "clever",
  "wise",
  "curious",
  "proud",
  "stubborn",
  "fearful",
  "angry",
  "secretive",
  "dishonest",
  "loyal",
  "calm",
  "sorrowful",
  "cheerful",
  "witty",
  "gentle",
  "greedy",
  "exact",
  "obsessed",
  "devout",
  "repentant",
  "commanding",
] as const;
export type Trait = (typeof TRAITS)[number];

const WORDS: Readonly<Record<Trait, string>> = {
  brave:
    "brave bravely bold boldly courage courageous fearless fearlessly daring dauntless gallant valiant heroic intrepid undaunted undertook dared rescued saved defended fought climbed leaped leapt",
  kind: "kind kindly kindness generous good-natured benevolent compassionate merciful warm-hearted tender-hearted hospitable helped comforted forgave blessed thanked shared nursed",
  cruel:
    "cruel cruelly ruthless merciless savage brutal wicked malicious vicious pitiless murderous villainous tormented struck beat murdered killed threatened mocked tortured whipped",
  clever:
    "clever cleverly cunning shrewd sharp-witted intelligent ingenious crafty quick-witted sagacious resourceful contrived devised planned deduced reasoned",
  wise: "wise wisely wisdom sage prudent learned thoughtful experienced advised counselled taught philosophical",
  curious:
    "curious curiously curiosity inquisitive eager eagerly wondered questioned asked inquired explored peered examined discovered",
  proud:
    "proud proudly pride haughty haughtily arrogant vain disdainful conceited lofty dignified disdain scorn scornful scornfully boasted",
  stubborn:
    "stubborn stubbornly obstinate determined resolute resolutely unyielding persistent firm firmly headstrong wilful willful insisted refused persisted",
  fearful:
    "afraid fearful timid timidly nervous nervously frightened terrified cowardly anxious trembling trembled shrank cowered fled shuddered",
  angry:
    "angry angrily furious furiously fierce fiercely wrathful wrath rage raging hot-tempered irritable violent snapped roared raged shouted stormed",
  secretive:
    "secret secretly mysterious silent silently reserved reticent sly slyly stealthy stealthily hid concealed inscrutable",
  dishonest:
    "false deceitful lying dishonest treacherous hypocritical stole stolen cheated lied deceived betrayed forged snatched bribed robbed tricked",
  loyal: "loyal faithful faithfully devoted constant true-hearted steadfast trusty dutiful followed obeyed stayed",
  calm: "calm calmly quiet quietly serene placid composed cool coolly steady steadily patient patiently tranquil collected unmoved",
  sorrowful:
    "sad sadly sorrowful melancholy unhappy mournful lonely miserable gloomy wept weeping grieved sighed mourned sobbed broken-hearted",
  cheerful:
    "cheerful cheerfully merry jolly gay happy happily joyful lively good-humored good-humoured laughed laughing smiled smiling grinned sang whistled",
  witty: "witty amusing droll humorous funny ironical sarcastic joked jested teased chuckled",
  gentle: "gentle gently mild mildly tender tenderly soft softly sweet sweetly affectionate affectionately meek",
  greedy: "greedy avaricious miserly covetous stingy grasping mercenary coveted hoarded",
  exact:
    "exact precise precisely neat methodical careful carefully punctual orderly strict strictly counted calculated measured added",
  obsessed:
    "mad madly madness crazy frantic frantically monomaniac monomaniacal obsessed insane delirious maniac vengeful vengeance revenge hunted",
  devout: "pious devout religious prayed praying holy saintly godly worshipped kneeled knelt",
  repentant: "ashamed repented remorse sorry penitent guilty confessed apologized apologised blushed",
  commanding: "commanded ordered commanding imperious authority masterful stern sternly summoned directed led",
};

const TRAIT_OF: ReadonlyMap<string, Trait> = new Map(
  TRAITS.flatMap((trait) => wordList(WORDS[trait]).map((word) => [word, trait] as const)),
);

/** What a word in lower case tells of the one it is said of. */
export function traitOf(word: string): Trait | undefined {
  return TRAIT_OF.get(word);
}

export function isTrait(word: string): word is Trait {
  return (TRAITS as readonly string[]).includes(word);
}
