/** Writes English that looks like a book's, the same for the same seed. */
export interface ProseWriter {
  readonly paragraph: (sentences?: number) => string;
  /** Paragraphs of narration and talk, as a novel mixes them. */
  readonly paragraphs: (count: number) => string[];
  /** Lines parted by "\n". */
  readonly stanza: (lines?: number) => string;
  /** A speech of a play, its speaker in capitals on the first line. */
  readonly speech: (speaker: string) => string;
  readonly sentence: () => string;
}

const WHO = `the keeper|her brother|the old captain|Mrs. Hale|the stranger|a boy from the village|the doctor|Anna|the
  lawyer|his aunt|nobody in the house|the pilot|Mr. Wren|the innkeeper|one of the sisters|the schoolmaster`;
const DID = `looked for|had forgotten|carried|would not speak of|remembered|lost|hid|came back for|had never seen|sold|
  found|laughed at|was afraid of|kept|asked about|dreamed of`;
const WHAT = `the yellow letter|a lamp of green glass|the second key|that long winter|the map|an empty chair|the names of
  the drowned|a horse without a rider|the bells|the garden wall|a coat that was not his|the last train|the well|
  the photograph|her mother's ring|a sound in the chimney`;
const WHERE = `by the harbour|under the stairs|in the next room|at the edge of the marsh|behind the church|on the road to
  the mill|beside the fire|among the apple trees|in the empty street|far out on the ice|at the window|below deck`;
const WHEN = `That evening|In the morning|Before the rain came|After supper|For a whole week|Late in the year|When the
  clock had struck|Towards noon|On the third day|All that night|As the fog lifted|Long afterwards`;
const SAID = `"You should not have come," she said.|"Is it far?" asked the boy.|"I know what I saw," he answered, and sat
  down.|"Nobody will believe it," said Anna. "Nobody ever does."|"Wait for me," he called, "I shall not be long!"|"And
  then?"|"Then we went home," said the captain.|"Quiet!" she whispered.`;
const VERSE = `The tide goes out and leaves the sand|And none of them will come again|A bird that sang above the lane|The
  lamp is low, the oil is spent|I heard the wheels go down the hill|So soft a word, so hard a hand|And where we
  walked the grass is still|The bells were ringing as we went|O winter, keep what you have taken|My heart is like
  an open door|The ships lie sleeping on the shore|And every star has been forsaken`;

export function writeProse(seed: number): ProseWriter {
  const random = randomOf(seed);
  const pick = (list: string) => {
    const items = itemsOf(list);
    return items[Math.floor(random() * items.length)] ?? "";
  };
  const sentence = () => {
    const [who, did, what, where, when] = [WHO, DID, WHAT, WHERE, WHEN].map(pick);
    const shape = random();
    if (shape < 0.35) return `${when} ${who} ${did} ${what} ${where}.`;
    if (shape < 0.65) return capitalised(`${who} ${did} ${what}, and ${pick(WHO)} ${pick(DID)} ${pick(WHAT)}.`);
    if (shape < 0.8) return `There was ${pick(WHAT)} ${where}, though ${who} ${did} it.`;
    return capitalised(`${who} ${did} ${what} ${where}.`);
  };
  const several = (count: number, make: () => string, joiner: string) =>
    Array.from({ length: count }, make).join(joiner);
  const paragraph = (sentences = 3 + Math.floor(random() * 5)) => several(sentences, sentence, " ");
  return {
    sentence,
    paragraph,
    paragraphs: (count) =>
      Array.from({ length: count }, (_, index) =>
        index > 0 && random() < 0.3 ? `${pick(SAID)} ${sentence()}` : paragraph(),
      ),
    stanza: (lines = 4) => several(lines, () => `${pick(VERSE)},`, "\n").replace(/,$/, "."),
    speech: (speaker) => `${speaker}.\n${several(2 + Math.floor(random() * 4), () => pick(VERSE), "\n")}.`,
  };
}

function itemsOf(list: string): string[] {
  return list.split("|").map((item) => item.trim().replaceAll(/\s+/g, " "));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Mulberry32, by Tommy Ettinger: numbers from 0 to 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
