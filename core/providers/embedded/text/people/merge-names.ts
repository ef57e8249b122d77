import type { NameEvidence } from "#core/providers/text.ts";
import type { Gender } from "#core/providers/vocabulary.ts";
import { RANKS } from "../lexicon/titles.ts";
import { addEvidence, emptyEvidence } from "./name-evidence.ts";
import { genderOfName, isPartOf, type NameParts, nameParts } from "./name-parts.ts";

/** All forms of one name, and what was seen of them together. */
export interface NameGroup {
  /** Each form with the number of times it is used, the commonest first. */
  readonly forms: ReadonlyMap<string, number>;
  readonly evidence: NameEvidence;
  /** Mentions by number of chapter. */
  readonly chapters: ReadonlyMap<number, number>;
  readonly gender: Gender;
}

/** Evidence of the names of one chapter. */
export interface ChapterNames {
  readonly number: number;
  readonly names: readonly NameEvidence[];
}

/** One form must be this many times as common as the next before a name that both could own goes to it. */
const DOMINANCE = 3;

/** Share of all that speaks for somebody as the bearer of a role that the first must have. */
const MAJORITY = 0.6;

/** Being told so once is worth three votes; a role that is used more often than this for each vote is several people's. */
const MENTIONS_PER_VOTE = 2;

interface Draft {
  readonly core: readonly string[];
  readonly isRole: boolean;
  readonly titles: Set<string>;
  readonly forms: Form[];
}

interface Form extends NameParts {
  readonly name: string;
  readonly evidence: NameEvidence;
  readonly chapters: Map<number, number>;
}

/**
 * Which names are one person's: Mr. Crake and Crake, Lizzy and Elizabeth Bennet, Captain Varga and Ines Varga, the
 * harbor master and the one whom the text calls so. Names that several people could own, such as a bare surname in a
 * family or Miss Bennet, are merged with none of them.
 */
export function mergeNames(chapters: readonly ChapterNames[]): NameGroup[] {
  const forms = collectForms(chapters);
  const drafts: Draft[] = [];
  for (const form of forms.filter(({ isRole }) => !isRole)) {
    const owner = findOwner(form, drafts);
    if (owner) {
      owner.forms.push(form);
      for (const title of form.titles) owner.titles.add(title);
    } else drafts.push({ core: form.core, isRole: false, titles: new Set(form.titles), forms: [form] });
  }
  joinByText(drafts);
  for (const form of forms.filter(({ isRole }) => isRole)) {
    const owner = findBearer(form, drafts);
    if (owner === "several") continue;
    if (owner) owner.forms.push(form);
    else drafts.push({ core: form.core, isRole: true, titles: new Set(), forms: [form] });
  }
  return drafts.map(toGroup);
}

function collectForms(chapters: readonly ChapterNames[]): Form[] {
  const forms = new Map<string, Form>();
  for (const { number, names } of chapters) {
    for (const seen of names) {
      const known = forms.get(seen.name) ?? {
        ...nameParts(seen.name),
        name: seen.name,
        evidence: emptyEvidence(seen.name),
        chapters: new Map<number, number>(),
      };
      const mentions = known.chapters.set(number, (known.chapters.get(number) ?? 0) + seen.mentions);
      forms.set(seen.name, { ...known, evidence: addEvidence(known.evidence, seen), chapters: mentions });
    }
  }
  // Full names first, so that each shorter form finds them; among equals the commonest.
  return [...forms.values()].toSorted(
    (a, b) =>
      b.core.length - a.core.length ||
      Number(b.titles.length > 0) - Number(a.titles.length > 0) ||
      b.evidence.mentions - a.evidence.mentions,
  );
}

function findOwner(form: Form, drafts: readonly Draft[]): Draft | undefined {
  const fitting = drafts.filter((draft) => !draft.isRole && canOwn(draft, form));
  if (fitting.length <= 1) return fitting[0];
  const same = fitting.filter(({ core }) => core.join(" ") === form.core.join(" "));
  if (same.length === 1 && form.titles.length > 0) return same[0];
  // Miss Bennet is any of five sisters.
  if (form.titles.some((title) => title === "miss" || title === "mrs")) return undefined;
  const isSurname = form.titles.length === 0 && fitting.every(({ core }) => core.at(-1) === form.core[0]);
  const misters = isSurname ? fitting.filter(({ titles }) => titles.has("mr")) : [];
  if (misters.length === 1) return misters[0];
  const uses = (draft: Draft) =>
    draft.forms.reduce((sum, each) => sum + (isPartOf(form.core, each.core) ? each.evidence.mentions : 0), 0);
  const [first, second] = fitting.toSorted((x, y) => uses(y) - uses(x));
  return first && second && uses(first) >= DOMINANCE * uses(second) ? first : undefined;
}

/** Titles that stand before a first name: Sir William, Aunt Polly. The others stand before a surname. */
const BEFORE_FIRST_NAMES = new Set(
  "sir lady lord king queen prince princess miss father mother brother sister uncle aunt saint friar master dame cousin don".split(
    " ",
  ),
);

/** A name with title and first name that is used this often tells two of one surname apart: Mr. Knightley, Mr. John Knightley. */
const OFTEN = 3;

function canOwn(draft: Draft, form: Form): boolean {
  if (!isPartOf(form.core, draft.core) && !isPartOf(draft.core, form.core)) return false;
  const [mine, theirs] = [genderOfDraft(draft), genderOf(form)];
  if (mine !== "unknown" && theirs !== "unknown" && mine !== theirs) return false;
  const isShorter = form.core.length < draft.core.length;
  const title = form.titles[0];
  if (isShorter && title && form.core.length === 1) {
    const isSurname = form.core[0] === draft.core.at(-1);
    if (!isSurname && !BEFORE_FIRST_NAMES.has(title)) return false;
    if (isSurname && title === "lady" && !draft.titles.has("lady")) return false;
    const apart = draft.forms
      .filter((each) => each.titles.includes(title) && each.core[0] === draft.core[0])
      .reduce((sum, { evidence }) => sum + evidence.mentions, 0);
    if (isSurname && (title === "mr" || title === "miss") && apart >= OFTEN) return false;
  }
  // Kitty is not Lady Catherine.
  const isExact =
    form.core.every((word) => draft.core.includes(word)) || draft.core.every((word) => form.core.includes(word));
  const isNoble = (each: string) => each === "lady" || each === "sir" || each === "lord";
  if (!isExact && [...draft.titles, ...form.titles].some(isNoble)) return false;
  // Mrs. and Miss tell women of one family apart, so they join only a name with the same title or the very same core.
  const marks = (titles: Iterable<string>) => [...titles].filter((each) => each === "mrs" || each === "miss");
  const [ours, other] = [marks(draft.titles), marks(form.titles)];
  if (ours.length > 0 && other.length > 0) return ours.some((each) => other.includes(each));
  const hasOtherTitle = draft.titles.size > 0 && draft.core.length === 1;
  if (other.length > 0) return !hasOtherTitle && (other[0] === "miss" || form.core.length === draft.core.length);
  if (ours.length > 0 && title && form.core.length === 1) return false;
  return !(ours.includes("mrs") && form.core.length > draft.core.length);
}

function genderOfDraft(draft: Draft): Gender {
  const named = draft.forms.map(({ name }) => genderOfName(name)).find((gender) => gender !== "unknown");
  if (named) return named;
  return genderByPronouns(draft.forms.reduce((sum, { evidence }) => addEvidence(sum, evidence), emptyEvidence("")));
}

function genderOf(form: Form): Gender {
  const named = genderOfName(form.name);
  return named === "unknown" ? genderByPronouns(form.evidence) : named;
}

/** What the pronouns near a name tell of whose it is, where they are clear. */
export function genderByPronouns({ he, she }: NameEvidence): Gender {
  if (he + she < 3) return he > 1 && she === 0 ? "male" : she > 1 && he === 0 ? "female" : "unknown";
  if (he > she * 1.6) return "male";
  return she > he * 1.6 ? "female" : "unknown";
}

/** Joins groups that the text says are one: "Ishmael, called Is…". */
function joinByText(drafts: Draft[]): void {
  for (const draft of [...drafts]) {
    const called = new Set(draft.forms.flatMap(({ evidence }) => evidence.alsoCalled));
    const other = drafts.find((each) => each !== draft && each.forms.some(({ name }) => called.has(name)));
    if (!other || !drafts.includes(draft)) continue;
    const [mine, theirs] = [genderOfDraft(draft), genderOfDraft(other)];
    if (mine !== "unknown" && theirs !== "unknown" && mine !== theirs) continue;
    draft.forms.push(...other.forms);
    for (const title of other.titles) draft.titles.add(title);
    drafts.splice(drafts.indexOf(other), 1);
  }
}

/** Whose a role is: the one whom the text gives it to most often, or the only one with that rank before the name. */
function findBearer(form: Form, drafts: readonly Draft[]): Draft | "several" | undefined {
  const gender = genderOfName(form.name);
  const votes = drafts
    .filter((draft) => !draft.isRole)
    .map((draft) => ({ draft, votes: votesFor(form, draft) }))
    .filter(({ draft, votes }) => votes > 0 && (gender === "unknown" || !conflicts(gender, genderOfDraft(draft))))
    .toSorted((a, b) => b.votes - a.votes);
  const [first] = votes;
  if (!first) return undefined;
  const all = votes.reduce((sum, each) => sum + each.votes, 0);
  if (first.votes < MAJORITY * all) return "several";
  return first.votes * MENTIONS_PER_VOTE >= form.evidence.mentions ? first.draft : undefined;
}

function votesFor(form: Form, draft: Draft): number {
  const told = draft.forms.reduce(
    (sum, { evidence }) => sum + 3 * evidence.alsoCalled.filter((name) => name === form.name).length,
    0,
  );
  const head = form.core.length === 1 ? (form.core[0] ?? "") : "";
  const ranked = RANKS.has(head)
    ? draft.forms.reduce((sum, each) => sum + (each.titles.includes(head) ? each.evidence.mentions : 0), 0)
    : 0;
  return told + ranked;
}

function conflicts(a: Gender, b: Gender): boolean {
  return a !== "unknown" && b !== "unknown" && a !== b;
}

function toGroup(draft: Draft): NameGroup {
  const forms = draft.forms.toSorted((a, b) => b.evidence.mentions - a.evidence.mentions);
  const chapters = new Map<number, number>();
  for (const form of forms) {
    for (const [number, mentions] of form.chapters) chapters.set(number, (chapters.get(number) ?? 0) + mentions);
  }
  return {
    forms: new Map(forms.map(({ name, evidence }) => [name, evidence.mentions])),
    evidence: forms.reduce((sum, { evidence }) => addEvidence(sum, evidence), emptyEvidence(forms[0]?.name ?? "")),
    chapters,
    gender: genderOfDraft(draft),
  };
}
