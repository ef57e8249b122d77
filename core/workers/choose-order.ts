/** What is known of an order that waits for a thread. */
export interface WaitingOrder {
  readonly urgent: boolean;
  /** What it begins with and leaves in its thread, by name, such as the places it paints. */
  readonly builds: readonly string[];
  /** How often an order behind it was taken before it. */
  passedOver: number;
}

/** So often an order may be passed over for one that is cheaper now. */
const PATIENCE = 16;

/**
 * Chooses what a free thread does next: what is urgent; then what begins with something the thread `has`; then what has
 * waited longest. Where the longest wait is for something that has to be built, it stays away from what the other threads
 * are at (`othersHave`) and begins in the middle of the rest, so that each thread has a stretch of its own before it.
 *
 * @returns a place in `waiting`, or -1 where nothing waits.
 */
export function chooseOrder(
  waiting: readonly WaitingOrder[],
  has: ReadonlySet<string>,
  othersHave: ReadonlySet<string>,
): number {
  const [longest] = waiting;
  if (!longest) return -1;
  const urgent = waiting.findIndex((order) => order.urgent);
  if (urgent >= 0) return urgent;
  if (longest.passedOver >= PATIENCE) return 0;
  const familiar = waiting.findIndex(({ builds }) => builds.some((name) => has.has(name)));
  if (familiar >= 0) return familiar;
  if (longest.builds.length === 0 || othersHave.size === 0) return 0;
  const apart = waiting.flatMap(({ builds }, at) =>
    builds.length > 0 && !builds.some((name) => othersHave.has(name)) ? [at] : [],
  );
  return apart[Math.floor(apart.length / 2)] ?? 0;
}
