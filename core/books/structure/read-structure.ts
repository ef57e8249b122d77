import type { Transaction } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import type { ExtractionMethod as ExtractionMethodName } from "../read/book-text.ts";
import { readChaptersIn } from "../read-chapters.ts";
import { ExtractionMethod } from "./structure.ts";
import { type Draft, type DraftDivision, StructureData } from "./structure-data.ts";
import { type Text, type Texts, textsOf, wholeOf } from "./texts.ts";

/** The structure of a book as it is kept, with the texts that it is of. */
export interface KeptStructure {
  readonly bookId: string;
  readonly extractionMethod: ExtractionMethodName;
  readonly confirmedAt: Date | null;
  readonly data: StructureData;
  readonly texts: Texts;
}

/** @throws `structure-not-found` also for a book that `trx` may not see. */
export async function readStructure(trx: Transaction, bookId: string): Promise<KeptStructure> {
  const row = await trx
    .selectFrom("book_structure")
    .select(["structure_data", "extraction_method", "confirmed_at"])
    .where("book_id", "=", bookId)
    .executeTakeFirst();
  if (!row) throw problem("structure-not-found", { bookId });
  const data = StructureData.parse(row.structure_data);
  const texts = textsOf(await readChaptersIn(trx, bookId), data.leftOut);
  return {
    bookId,
    extractionMethod: ExtractionMethod.parse(row.extraction_method),
    confirmedAt: row.confirmed_at,
    data,
    texts,
  };
}

/**
 * The divisions of a book as they are, in the form of a draft. The chapters have the last word: one that the tree does
 * not know stands at its end, and one that is gone is in no division.
 */
export function currentDivisions({ data, texts }: KeptStructure): Draft["divisions"] {
  const waiting = new Map([...texts.values()].flatMap((text) => (text.chapter ? [[text.chapter.number, text]] : [])));
  const toDivisions = (nodes: StructureData["tree"]): DraftDivision[] =>
    nodes.flatMap((node) => {
      const number = node.chapterNumber ?? 0;
      const text = waiting.get(number);
      waiting.delete(number);
      const children = toDivisions(node.children);
      if (text) return [{ ...divisionOf(text), kind: node.kind, children }];
      return children.length === 0
        ? []
        : [{ title: node.title, kind: node.kind, contentType: "chapter", ranges: [], children }];
    });
  const divisions = toDivisions(data.tree);
  return [...divisions, ...[...waiting.values()].map(divisionOf)];
}

function divisionOf(text: Text): DraftDivision {
  const { title, chapter } = text;
  return {
    ...{ title, kind: "section", contentType: chapter?.contentType ?? "chapter" },
    ranges: [wholeOf(text)],
    children: [],
  };
}
