import { describe, expect, it } from "vitest";
import { chooseOrder, type WaitingOrder } from "./choose-order.ts";

const order = (...builds: string[]): WaitingOrder => ({ urgent: false, builds, weight: 1, passedOver: 0 });
const NOTHING: ReadonlySet<string> = new Set();

interface Thread {
  has: ReadonlySet<string>;
  readonly built: string[];
}

/** Lets two threads do clips that each begin with their own place and end with the next one's, one in turn after the other. */
function filmClips(count: number): string[][] {
  const waiting = Array.from({ length: count }, (_, at) => order(`place-${at}`, `place-${at + 1}`));
  const first: Thread = { has: NOTHING, built: [] };
  const second: Thread = { has: NOTHING, built: [] };
  for (let turn = 0; waiting.length > 0; turn++) {
    const [own, other] = turn % 2 === 0 ? ([first, second] as const) : ([second, first] as const);
    const [next] = waiting.splice(chooseOrder(waiting, own.has, other.has), 1);
    own.built.push(...(next?.builds ?? []).filter((place) => !own.has.has(place)));
    own.has = new Set(next?.builds);
  }
  return [first.built, second.built];
}

describe("chooseOrder", () => {
  it("takes what has waited longest where nothing has to be built", () => {
    expect(chooseOrder([order(), order()], NOTHING, NOTHING)).toBe(0);
    expect(chooseOrder([], NOTHING, NOTHING)).toBe(-1);
  });

  it("takes what is urgent first, and then what begins with something the thread has", () => {
    const waiting = [order("sea"), order("field"), { ...order(), urgent: true }];
    expect(chooseOrder(waiting, new Set(["field"]), NOTHING)).toBe(2);
    expect(chooseOrder(waiting.slice(0, 2), new Set(["field"]), NOTHING)).toBe(1);
  });

  it("leaves what is light for the end", () => {
    const card = { ...order("card", "sea"), weight: 0.3 };
    const waiting = [card, order("sea", "field"), order("field", "wood")];
    expect(chooseOrder(waiting, NOTHING, NOTHING)).toBe(1);
    expect(chooseOrder(waiting, new Set(["sea", "field"]), NOTHING)).toBe(1);
    expect(chooseOrder([card], NOTHING, new Set(["sea"]))).toBe(0);
  });

  it("lets nothing wait for ever", () => {
    const patient = { ...order("sea"), passedOver: 16 };
    expect(chooseOrder([patient, order("field")], new Set(["field"]), NOTHING)).toBe(0);
  });

  it("gives each thread a stretch of the film, so that hardly a place is built twice", () => {
    const built = filmClips(40).flat();
    expect(new Set(built).size).toBe(41);
    expect(built.length).toBeLessThanOrEqual(41 + 8);
  });
});
