import { randomUUID } from "node:crypto";
import { asTenant, type TenantClaims } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { confirmStructure } from "../structure/confirm-structure.ts";
import type { FilmsOf } from "../structure/films-of.ts";
import type { DivisionWish, Structure, StructureWish } from "../structure/structure.ts";

/**
 * Takes a chapter out of a person's book, with its scripts. Its text is among what is left out from then on, where the
 * structure can take it back; the other chapters stay what they are and are numbered anew.
 *
 * @throws `chapter-not-found`, `only-chapter`, `chapter-has-films`; `structure-unconfirmed` where its owner has a draft
 *   that would be made so as well; `book-busy`.
 */
export async function deleteChapter(tenant: TenantClaims, chapterId: string, filmsOf: FilmsOf): Promise<void> {
  const { sub: userId } = tenant;
  const chapter = await asTenant(tenant, (trx) =>
    trx.selectFrom("chapters").select("book_id").where("id", "=", chapterId).executeTakeFirst(),
  );
  if (!chapter || !userId) throw problem("chapter-not-found", { chapterId });
  await confirmStructure({
    ...{ userId, bookId: chapter.book_id, confirmationId: randomUUID(), filmsOf },
    requireMatch: ({ state }) => {
      if (state === "draft") throw problem("structure-unconfirmed");
    },
    change: (current) => leaveOut(current, chapterId),
  });
}

function leaveOut({ divisions }: Structure, chapterId: string): StructureWish {
  if (!has(divisions, chapterId)) throw problem("chapter-not-found", { chapterId });
  const left = without(divisions, chapterId);
  if (left.length === 0) throw problem("only-chapter");
  return { divisions: left, leftOut: [{ sources: [{ chapter: chapterId }] }] };
}

function has(divisions: Structure["divisions"], chapterId: string): boolean {
  return divisions.some((each) => each.chapterId === chapterId || has(each.children, chapterId));
}

/** Divisions without a chapter. What it holds stays; what held nothing else goes with it. */
function without(divisions: Structure["divisions"], chapterId: string): DivisionWish[] {
  return divisions.flatMap((division) => {
    const children = without(division.children, chapterId);
    if (division.chapterId !== chapterId && division.sources.length > 0) return [{ ...division, children }];
    return children.length > 0 ? [{ ...division, contentType: null, sources: [], children }] : [];
  });
}
