import { sql } from "kysely";
import { asService } from "#core/db/index.ts";
import { problem } from "#core/http/errors.ts";
import { grantReservation, type Reservation } from "#core/providers/reservation.ts";

/**
 * Reserves an amount of a film's budget: one conditional UPDATE, so that two tasks at once can never reserve the same
 * dollar. Work outside a film, such as reading a book, has no budget of its own and may use free models only.
 *
 * @throws `budget-exceeded`
 */
export async function reserve(filmId: string | null, amountUsd: number): Promise<Reservation> {
  if (amountUsd === 0) return grantReservation(0);
  if (filmId === null) throw problem("budget-exceeded", { costUsd: amountUsd });
  const reserved = sql<number>`coalesce((pipeline_metadata->>'reservedUsd')::numeric, 0)`;
  const budget = sql<number>`coalesce((pipeline_metadata->>'budgetUsd')::numeric, 0)`;
  const granted = await asService((trx) =>
    trx
      .updateTable("video_generations")
      .set({
        pipeline_metadata: sql`jsonb_set(pipeline_metadata, '{reservedUsd}', to_jsonb(${reserved} + ${amountUsd}::numeric))`,
      })
      .where("id", "=", filmId)
      .where(sql<boolean>`${reserved} + ${amountUsd}::numeric <= ${budget}`)
      .executeTakeFirst(),
  );
  if (granted.numUpdatedRows !== 1n) throw problem("budget-exceeded", { costUsd: amountUsd });
  return grantReservation(amountUsd);
}
