import { dotProduct, embedText } from "../../embedding/index.ts";
import { countSpokenWords } from "../reading/clean-text.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import { scorePlaces } from "../setting/read-place.ts";

/** How many words a scene must have, likes to have and may have. Speech takes about 150 words a minute. */
interface SceneLength {
  readonly least: number;
  readonly target: number;
  readonly most: number;
}

const WITH_TALK: SceneLength = { least: 80, target: 170, most: 300 };
/** Nobody likes to look at one place for two minutes while nobody speaks. */
const WITHOUT_TALK: SceneLength = { least: 50, target: 110, most: 180 };
/** A text with less speech than this, as a share of its paragraphs, has none to look at. */
const TALK_SHARE = 0.1;

/** Paragraphs on each side of a place to cut whose likeness is compared. */
const WINDOW = 3;

/** What a cut costs or gains, in units of the cost of a scene twice the target length. */
const LIKENESS_COST = 0.9;
const CUE_GAIN = 0.8;
const PLACE_GAIN = 0.35;
const WITHIN_DIALOGUE_COST = 0.35;
const WITHIN_PARAGRAPH_COST = 0.2;
const SHORT_COST = 1.2;

/** How a paragraph begins that leaves the time, the place or the people behind. */
const CUE =
  /^["“']?(?:the (?:next|following) (?:day|morning|evening|night)|next (?:day|morning)|that (?:night|evening|afternoon|morning)|in the (?:morning|evening|afternoon|meantime)|(?:a few|two|three|several|some|many) (?:days|hours|weeks|minutes|months|years) (?:later|after|passed|had passed)|meanwhile|meantime|at (?:length|last|dawn|noon|midnight|daybreak)|by (?:noon|midnight|morning|evening|dawn|the time)|when (?:i|he|she|they|we|the \w+) (?:returned|came|arrived|awoke|woke|reached|got)|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the following|the next)|after (?:dinner|breakfast|supper|that|this|a while|some time)|it was (?:now|already|nearly|about|midnight|late|early|evening|morning|night)|(?:night|dawn|morning|evening) (?:had |was |came|fell)|soon after|presently|so (?:one|it was that)|one (?:day|morning|evening|night|afternoon)|outside|inside|back (?:at|in))\b/i;

/** A run of paragraphs: the first and the one after the last, as indexes. */
export interface SceneRange {
  readonly from: number;
  readonly to: number;
  /** Whether the text itself marks that a scene begins here. */
  readonly afterBreak: boolean;
}

/** Parts a chapter into scenes: at every break that it marks, and in between where its place, time or subject changes. */
export function splitScenes(paragraphs: readonly Paragraph[]): SceneRange[] {
  const breaks = paragraphs.flatMap(({ afterBreak }, index) => (afterBreak && index > 0 ? [index] : []));
  const edges = [0, ...breaks, paragraphs.length];
  const talking = paragraphs.filter(({ segments }) => segments.some(({ kind }) => kind === "speech")).length;
  const length = talking < TALK_SHARE * paragraphs.length ? WITHOUT_TALK : WITH_TALK;
  return edges
    .slice(0, -1)
    .flatMap((from, index) => splitSection(paragraphs, from, edges[index + 1] ?? paragraphs.length, length));
}

function splitSection(paragraphs: readonly Paragraph[], from: number, to: number, length: SceneLength): SceneRange[] {
  const section = paragraphs.slice(from, to);
  const words = section.map(({ text }) => countSpokenWords(text));
  const total = words.reduce((sum, count) => sum + count, 0);
  const afterBreak = paragraphs[from]?.afterBreak ?? false;
  if (total <= length.most || section.length < 2) return [{ from, to, afterBreak }];
  const cuts = bestCuts(words, cutCosts(section), length);
  const edges = [0, ...cuts, section.length];
  return edges.slice(0, -1).map((start, index) => ({
    from: from + start,
    to: from + (edges[index + 1] ?? section.length),
    afterBreak: start === 0 && afterBreak,
  }));
}

/** What it costs to cut before each paragraph. */
function cutCosts(section: readonly Paragraph[]): number[] {
  const vectors = section.map(({ text }) => embedText(text));
  return section.map((paragraph, at) => {
    if (at === 0) return 0;
    const before = section[at - 1];
    let cost = LIKENESS_COST * likeness(vectors, at);
    if (CUE.test(paragraph.text)) cost -= CUE_GAIN;
    if (paragraph.segments[0]?.kind === "speech" && before?.segments.at(-1)?.kind === "speech")
      cost += WITHIN_DIALOGUE_COST;
    if (paragraph.continues || before?.open) cost += WITHIN_PARAGRAPH_COST;
    if (before && changesPlace(before, paragraph)) cost -= PLACE_GAIN;
    return cost;
  });
}

function likeness(vectors: readonly Float32Array[], at: number): number {
  const left = sumOf(vectors.slice(Math.max(0, at - WINDOW), at));
  const right = sumOf(vectors.slice(at, at + WINDOW));
  return dotProduct(left, right) / (Math.sqrt(dotProduct(left, left) * dotProduct(right, right)) || 1);
}

function sumOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [index, value] of vector.entries()) sum[index] = (sum[index] ?? 0) + value;
  return sum;
}

/** Somewhere that a paragraph is clearly set and the one before it is not. */
function changesPlace(before: Paragraph, paragraph: Paragraph): boolean {
  const here = scorePlaces([paragraph]);
  const [best] = [...here].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 4 && (scorePlaces([before]).get(best[0]) ?? 0) < 1;
}

/** The cuts with the least cost in all, by dynamic programming over the paragraphs. */
function bestCuts(words: readonly number[], costs: readonly number[], scene: SceneLength): number[] {
  const count = words.length;
  const sums = [0];
  for (const [index, each] of words.entries()) sums.push((sums[index] ?? 0) + each);
  const cost = [0, ...new Array<number>(count).fill(Infinity)];
  const from = new Array<number>(count + 1).fill(0);
  for (let end = 1; end <= count; end++) {
    for (let start = end - 1; start >= 0; start--) {
      const length = (sums[end] ?? 0) - (sums[start] ?? 0);
      if (length > scene.most && end - start > 1) break;
      const total = (cost[start] ?? Infinity) + lengthCost(length, scene) + (start > 0 ? (costs[start] ?? 0) : 0);
      if (total < (cost[end] ?? Infinity)) {
        cost[end] = total;
        from[end] = start;
      }
    }
  }
  const cuts: number[] = [];
  for (let end = from[count] ?? 0; end > 0; end = from[end] ?? 0) cuts.unshift(end);
  return cuts;
}

function lengthCost(length: number, { least, target }: SceneLength): number {
  const off = (length - target) / target;
  return off * off + (length < least ? (SHORT_COST * (least - length)) / least : 0);
}
