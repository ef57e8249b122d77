import { type FieldFault, type Problem, problem } from "#core/http/errors.ts";
import type { DivisionWish, Source, StructureWish } from "./structure.ts";
import type { Draft, DraftDivision, Range } from "./structure-data.ts";
import { isWhole, type Text, type Texts } from "./texts.ts";

/** Faults that are told one by one, and in the sentence: a structure may have thousands. */
const FAULTS_TOLD = 50;
const FAULTS_IN_SENTENCE = 3;

/**
 * Makes a draft of what a person wants. Each paragraph of each chapter has to be in one division, or named among what is
 * left out; what was left out before stays so unless a division takes it.
 *
 * @throws `structure-invalid` with every fault and where it is.
 */
export function checkWish(wish: StructureWish, texts: Texts): Draft {
  const faults: FieldFault[] = [];
  const uses = new Uses(texts, faults);
  const divisions = wish.divisions.map((each, index) => checkDivision(each, `body.divisions.${index}`, uses, faults));
  const leftOut = (wish.leftOut ?? []).flatMap(({ what, sources }, index) => {
    const ranges = uses.claim(sources, `body.leftOut.${index}`);
    return ranges.length === 0 ? [] : [{ what: what ?? nameOf(ranges, texts), ranges }];
  });
  const unused = uses.unused();
  for (const { text, from, to } of unused.filter((range) => texts.get(range.text)?.chapter)) {
    const reason = `forgets ${run(from, to)} of ${texts.get(text)?.name}: put it into a division, or into leftOut`;
    faults.push({ field: "body", reason });
  }
  if (faults.length > 0) throw invalidStructure(faults);
  const stillOut = unused.map((range) => ({ what: nameOf([range], texts), ranges: [range] }));
  return { divisions, leftOut: [...leftOut, ...stillOut] };
}

function checkDivision(wish: DivisionWish, at: string, uses: Uses, faults: FieldFault[]): DraftDivision {
  const { title, kind = "section", contentType, sources = [], children = [] } = wish;
  if (sources.length === 0 && children.length === 0)
    faults.push({ field: at, reason: `(“${title}”) has neither text nor divisions in it` });
  if (sources.length === 0 && contentType)
    faults.push({
      field: `${at}.contentType`,
      reason: "is for divisions with text; give it to those that this one holds",
    });
  return {
    ...{ title, kind, contentType: contentType ?? "chapter" },
    ranges: uses.claim(sources, at),
    children: children.map((each, index) => checkDivision(each, `${at}.children.${index}`, uses, faults)),
  };
}

/** Who has taken which paragraphs. */
class Uses {
  readonly #texts: Texts;
  readonly #faults: FieldFault[];
  readonly #byNumber: ReadonlyMap<number | undefined, Text>;
  /** For each text, who has each of its paragraphs. */
  readonly #owners: ReadonlyMap<string, (string | undefined)[]>;

  constructor(texts: Texts, faults: FieldFault[]) {
    this.#texts = texts;
    this.#faults = faults;
    this.#byNumber = new Map([...texts.values()].map((text) => [text.chapter?.number, text]));
    this.#owners = new Map(
      [...texts].map(([id, { paragraphs }]) => [id, new Array(paragraphs.length).fill(undefined)]),
    );
  }

  /** Takes what some sources name, as far as it is there and free. */
  claim(sources: readonly Source[], at: string): Range[] {
    return sources.flatMap((source, index) => {
      const field = `${at}.sources.${index}`;
      const range = this.#rangeOf(source, field);
      return range && this.#take(range, at, field) ? [range] : [];
    });
  }

  /** Runs of paragraphs that nobody has taken, in reading order. */
  unused(): Range[] {
    return [...this.#owners].flatMap(([text, owners]) => {
      const runs: { text: string; from: number; to: number }[] = [];
      for (const [index, owner] of owners.entries()) {
        if (owner !== undefined) continue;
        const open = runs.at(-1);
        if (open?.to === index) open.to++;
        else runs.push({ text, from: index + 1, to: index + 1 });
      }
      return runs;
    });
  }

  #rangeOf(source: Source, field: string): Range | undefined {
    const text = this.#textOf(source);
    if (!text) {
      const named = "chapter" in source ? `the chapter ${source.chapter}` : `what was left out as ${source.leftOut}`;
      this.#faults.push({ field, reason: `names ${named}, which the book does not have` });
      return undefined;
    }
    const count = text.paragraphs.length;
    const { fromParagraph: from = 1, toParagraph: to = count } = source;
    if (from <= to && to <= count) return { text: text.id, from, to };
    this.#faults.push({ field, reason: `is no run of paragraphs of ${text.name}: it has ${count}` });
    return undefined;
  }

  #textOf(source: Source): Text | undefined {
    if ("leftOut" in source) {
      const text = this.#texts.get(source.leftOut);
      return text?.chapter ? undefined : text;
    }
    if (typeof source.chapter === "number") return this.#byNumber.get(source.chapter);
    const text = this.#texts.get(source.chapter);
    return text?.chapter ? text : undefined;
  }

  #take({ text, from, to }: Range, at: string, field: string): boolean {
    const owners = this.#owners.get(text) ?? [];
    const taken = owners.findIndex((owner, index) => index >= from - 1 && index < to && owner !== undefined);
    if (taken >= 0) {
      const name = this.#texts.get(text)?.name;
      this.#faults.push({
        field,
        reason: `takes paragraph ${taken + 1} of ${name}, which ${owners[taken]} has already`,
      });
      return false;
    }
    owners.fill(at, from - 1, to);
    return true;
  }
}

/** What to call text that is left out: by the title of what it was. */
function nameOf(ranges: readonly Range[], texts: Texts): string {
  const [first] = ranges;
  if (!first) return "";
  const title = texts.get(first.text)?.title ?? "";
  return isWhole(first, texts) ? title : `${title}, ${run(first.from, first.to)}`;
}

function run(from: number, to: number): string {
  return from === to ? `paragraph ${from}` : `paragraphs ${from} to ${to}`;
}

function invalidStructure(faults: readonly FieldFault[]): Problem {
  const fields = faults.slice(0, FAULTS_TOLD);
  const told = fields.slice(0, FAULTS_IN_SENTENCE).map(({ field, reason }) => `${field} ${reason}`);
  const more = faults.length - told.length;
  const sentence = [...told, ...(more > 0 ? [`${more} more`] : [])].join("; ");
  return problem("structure-invalid", { faults: sentence }, { fields });
}
