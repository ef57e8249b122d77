import { isVowel, type Phone, SILENCE } from "./phones.ts";

/** Costs of the edit distance: alike sounds are exchanged cheaply, and silence is only ever skipped. */
const COST = { vowelForVowel: 0.6, consonantForConsonant: 0.8, otherKind: 1.6, missing: 1, skippedSilence: 0.1 };
const FROM_BOTH = 1;
const FROM_EXPECTED = 2;
const FROM_SPOKEN = 3;

/**
 * Finds when each word was said, by the cheapest edit that makes the phones expected of the words into those that were
 * spoken (Levenshtein's distance with costs by kind of sound).
 *
 * @param expected the phones of each word, in order
 * @returns the span of each word, in order, or `undefined` for one of which nothing was found
 */
export function alignPhones(
  expected: readonly (readonly string[])[],
  spoken: readonly Phone[],
): ({ startS: number; endS: number } | undefined)[] {
  const phones = expected.flatMap((names, word) => names.map((name) => ({ name, word })));
  const steps = cheapestSteps(
    phones.map(({ name }) => name),
    spoken.map(({ name }) => name),
  );
  const spans: ({ startS: number; endS: number } | undefined)[] = expected.map(() => undefined);
  const width = spoken.length + 1;
  for (let row = phones.length, column = spoken.length; row > 0 || column > 0; ) {
    const step = steps[row * width + column];
    const phone = spoken[column - 1];
    const word = phones[row - 1]?.word;
    if (step === FROM_BOTH && phone && word !== undefined) {
      spans[word] = { startS: phone.startS, endS: spans[word]?.endS ?? phone.endS };
    }
    if (step !== FROM_SPOKEN) row--;
    if (step !== FROM_EXPECTED) column--;
  }
  return spans;
}

/** For each pair of lengths, the last step of the cheapest edit, by dynamic programming. */
function cheapestSteps(expected: readonly string[], spoken: readonly string[]): Uint8Array {
  const width = spoken.length + 1;
  const cost = new Float64Array((expected.length + 1) * width);
  const steps = new Uint8Array(cost.length);
  for (let row = 0; row <= expected.length; row++) {
    for (let column = 0; column <= spoken.length; column++) {
      if (row === 0 && column === 0) continue;
      const at = row * width + column;
      let best = Number.POSITIVE_INFINITY;
      const consider = (from: number, added: number, step: number) => {
        const total = (cost[from] ?? 0) + added;
        if (total >= best) return;
        best = total;
        steps[at] = step;
      };
      const phone = spoken[column - 1] ?? "";
      if (row > 0 && column > 0) consider(at - width - 1, exchange(expected[row - 1] ?? "", phone), FROM_BOTH);
      if (row > 0) consider(at - width, COST.missing, FROM_EXPECTED);
      if (column > 0) consider(at - 1, phone === SILENCE ? COST.skippedSilence : COST.missing, FROM_SPOKEN);
      cost[at] = best;
    }
  }
  return steps;
}

function exchange(expected: string, spoken: string): number {
  if (expected === spoken) return 0;
  if (spoken === SILENCE) return Number.POSITIVE_INFINITY;
  if (isVowel(expected) !== isVowel(spoken)) return COST.otherKind;
  return isVowel(expected) ? COST.vowelForVowel : COST.consonantForConsonant;
}
