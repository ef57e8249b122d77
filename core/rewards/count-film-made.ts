import type { Transaction } from "#core/db/index.ts";

/** Counts a film among those that a person has made. Call it in the unit of work that completes the film, once for each. */
export async function countFilmMade(trx: Transaction, userId: string): Promise<void> {
  await trx
    .insertInto("user_progress")
    .values({ user_id: userId, videos_created: 1 })
    .onConflict((conflict) =>
      conflict.column("user_id").doUpdateSet((eb) => ({ videos_created: eb("user_progress.videos_created", "+", 1) })),
    )
    .execute();
}
