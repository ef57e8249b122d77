import type { Archive } from "../archive/open-archive.ts";
import { childrenOf, type Element, findAll } from "../markup/element-tree.ts";
import { readPart } from "./find-parts.ts";
import { formatNumber } from "./format-number.ts";
import type { ListPlace, Styles } from "./read-styles.ts";

/** Word has nine levels. */
const MOST_LEVELS = 9;

/** How the items of one level are numbered. */
interface Level {
  readonly start: number;
  /** Such as `decimal`, `upperRoman` or `bullet`. */
  readonly format: string;
  /** Such as `%1.%2`, where `%1` stands for the number on the first level. */
  readonly text: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined;
}

/** One list: paragraphs that share a `definition` are counted on from one another. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/**
 * What Word writes before a paragraph of a list, such as `1.` or `Chapter IV`; empty for a bullet. To be called once
 * for each paragraph in their order: it counts.
 *
 * @param styleId the paragraph's style, which may stand for a level.
 */
export type NumberParagraph = (place: ListPlace, styleId: string | undefined) => string;

/** Reads how a document numbers its lists (ECMA-376 part 1, 17.9) and makes what counts them. */
export async function readNumbering(archive: Archive, styles: Styles): Promise<NumberParagraph> {
  const root = await readPart(archive, "word/numbering.xml");
  const lists = root ? listsIn(root, styles) : new Map<string, List>();
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (place, styleId) => {
    const list = lists.get(place.list);
    const level = list && levelOf(place, styleId, list);
    const found = level === undefined ? undefined : list?.levels.get(level);
    if (!list || level === undefined || !found) return "";
    const numbers = counters.get(list.definition) ?? [];
    counters.set(list.definition, numbers);
    const restart = begun.has(`${place.list} ${level}`) ? undefined : list.restarts.get(level);
    begun.add(`${place.list} ${level}`);
    const last = numbers[level];
    numbers[level] = restart ?? (last === undefined ? found.start : last + 1);
    numbers.length = level + 1;
    return labelOf(found, numbers, list.levels);
  };
}

function levelOf({ level }: ListPlace, styleId: string | undefined, list: List): number {
  const ofStyle = [...list.levels].find(([, each]) => styleId !== undefined && each.style === styleId)?.[0];
  return level ?? ofStyle ?? 0;
}

function labelOf(level: Level, numbers: readonly number[], levels: ReadonlyMap<number, Level>): string {
  if (level.format === "bullet" || level.format === "none") return "";
  return level.text
    .replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      return formatNumber(numbers[at] ?? other?.start ?? 1, other?.format ?? "decimal");
    })
    .trim();
}

function listsIn(root: Element, styles: Styles): Map<string, List> {
  const definitions = new Map(findAll(root, "abstractnum").map((each) => [each.attributes.abstractnumid ?? "", each]));
  const nums = new Map(findAll(root, "num").map((each) => [each.attributes.numid ?? "", each]));
  return new Map([...nums].map(([id, num]) => [id, listOf(num, definitions, nums, styles)]));
}

function listOf(
  num: Element,
  definitions: ReadonlyMap<string, Element>,
  nums: ReadonlyMap<string, Element>,
  styles: Styles,
): List {
  const own = valueIn(num, "abstractnumid") ?? "";
  const linked = linkedDefinition(definitions.get(own), nums, styles);
  const definition = linked ?? own;
  const element = definitions.get(definition);
  const overrides = childrenOf(num, "lvloverride");
  const levels = [element, ...overrides].flatMap((each) => (each ? childrenOf(each, "lvl") : []));
  const starts = overrides.flatMap((each): [number, number][] => {
    const start = Number(valueIn(each, "startoverride") ?? Number.NaN);
    return Number.isSafeInteger(start) ? [[Number(each.attributes.ilvl), start]] : [];
  });
  return { definition, levels: new Map(levels.flatMap(levelEntry)), restarts: new Map(starts) };
}

/** The definition that one without levels takes from a style of lists. */
function linkedDefinition(
  definition: Element | undefined,
  nums: ReadonlyMap<string, Element>,
  styles: Styles,
): string | undefined {
  const link = definition && valueIn(definition, "numstylelink");
  const num = link === undefined ? undefined : nums.get(styles.lists.get(link) ?? "");
  return num && valueIn(num, "abstractnumid");
}

function levelEntry(element: Element): [number, Level][] {
  const at = Number(element.attributes.ilvl);
  if (!(at >= 0 && at < MOST_LEVELS)) return [];
  const start = Number(valueIn(element, "start") ?? 1);
  const level = {
    start: Number.isSafeInteger(start) ? start : 1,
    format: valueIn(element, "numfmt") ?? "decimal",
    text: valueIn(element, "lvltext") ?? "",
    style: valueIn(element, "pstyle"),
  };
  return [[at, level]];
}

function valueIn(element: Element, name: string): string | undefined {
  return childrenOf(element, name)[0]?.attributes.val;
}
