/**
 * The right to spend up to an amount on one call of a model. A port takes one, and only `reserve()` in `core/billing`
 * makes one, so that no path through the code can spend past a cap; a test over the imports holds that.
 */
export interface Reservation {
  readonly [granted]: true;
  /** At most this may be spent, in USD. */
  readonly limitUsd: number;
}

const granted: unique symbol = Symbol("granted");

/** For `core/billing/reserve.ts` alone. */
export function grantReservation(limitUsd: number): Reservation {
  return { [granted]: true, limitUsd };
}

/** What every call of a model is given beside its request. */
export interface ModelCall {
  readonly reservation: Reservation;
  readonly signal?: AbortSignal | undefined;
}
