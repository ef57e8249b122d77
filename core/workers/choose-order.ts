/** What is known of an order that waits for a thread. */
export interface WaitingOrder {
  readonly urgent: boolean;
  /** What it begins with and leaves in its thread, by name, such as the places it paints. */
  readonly builds: readonly string[];
  /** How long it takes against others of its kind. */
  readonly weight: number;
  /** How often an order behind it was taken before it. */
  passedOver: number;
}

/** So often an order may be passed over for one that is cheaper now. */
const PATIENCE = 16;

/**
 * Chooses what a free thread does next: what is urgent; then what begins with something the thread `has`; then what has
 * waited longest. Where the longest wait is for something that has to be built, it stays away from what the other threads
 * are at (`othersHave`) and begins in the middle of the rest, so that each thread has a stretch of its own before it. What
 * is light is left for the end, when it fills the time in which the last thread is not done yet.
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
  const familiar = heaviest(
    placesOf(waiting, ({ builds }) => builds.some((name) => has.has(name))),
    waiting,
  );
  if (familiar.length > 0) return familiar[0] ?? 0;
  if (longest.builds.length === 0) return 0;
  const apart = placesOf(waiting, ({ builds }) => builds.length > 0 && !builds.some((name) => othersHave.has(name)));
  const heavy = heaviest(apart, waiting);
  return heavy[othersHave.size === 0 ? 0 : Math.floor(heavy.length / 2)] ?? 0;
}

function placesOf(waiting: readonly WaitingOrder[], suits: (order: WaitingOrder) => boolean): number[] {
  return waiting.flatMap((order, at) => (suits(order) ? [at] : []));
}

/** Those that are at least half as heavy as the heaviest. */
function heaviest(places: readonly number[], waiting: readonly WaitingOrder[]): number[] {
  const weightAt = (place: number) => waiting[place]?.weight ?? 0;
  const most = Math.max(...places.map(weightAt));
  return places.filter((place) => weightAt(place) >= most / 2);
}
