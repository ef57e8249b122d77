/** Each takes the server a second to see. */
const MOST_TRIES = 5;

/** SQLSTATE of a transaction that the server has ended since it and another one waited for each other. */
const DEADLOCK = "40P01";

/**
 * Does a unit of work again where the server has ended it to resolve a deadlock: it has left nothing behind, and what was
 * in its way is done now. For what deletes rows of many tables while others go on to write into them.
 *
 * @throws what the unit of work throws otherwise, and the deadlock where there is one each time.
 */
export async function retryDeadlock<Result>(unit: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await unit();
    } catch (thrown) {
      const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
      if (code !== DEADLOCK || tries === MOST_TRIES) throw thrown;
    }
  }
}
