import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText } from "./normalize-text.ts";

const said = (text: string) =>
  normalizeText(text)
    .said.map(({ text: word, mark }) => word + mark)
    .join(" ");

describe("reading a text aloud", () => {
  it.each([
    // numbers
    ["12 men", "twelve men"],
    ["1,000,000 stars", "one million stars"],
    ["105 or 1,205", "one hundred and five or one thousand two hundred and five"],
    ["3.14", "three point one four"],
    ["agent 007", "agent zero zero seven"],
    ["-5° at 70%", "minus five degrees at seventy percent"],
    ["#5", "number five"],
    ["No. 5", "number five"],
    ["the 21st and 3rd", "the twenty first and third"],
    ["the 100,000th", "the one hundred thousandth"],
    ["3/4 of 2½", "three quarters of two and a half"],
    ["½ a mile", "one half a mile"],
    ["5km or 5 km", "five kilometers or five kilometers"],
    ["10-12 men", "ten to twelve men"],
    ["B52", "b fifty two"],
    // years, times, money
    ["In 1898,", "in eighteen ninety eight,"],
    ["1905", "nineteen oh five"],
    ["1900 and 2007", "nineteen hundred and two thousand and seven"],
    ["the 1990s, the '60s", "the nineteen nineties, the sixties"],
    ["1914–1918", "nineteen fourteen to nineteen eighteen"],
    ["at 5:00", "at five o'clock"],
    ["at 3:05 p.m. today", "at three oh five pee em today"],
    ["12:30pm", "twelve thirty pee em"],
    ["$3.50", "three dollars and fifty cents"],
    ["£1 and €2", "one pound and two euros"],
    ["$2m", "two million dollars"],
    // short forms
    ["Mr. Bennet met Dr. Grey.", "mister bennet met doctor grey."],
    ["Mrs. Long of St. Ives", "missus long of saint ives"],
    ["Fleet St.", "fleet street."],
    ["J. R. Smith", "j r smith"],
    ["It was I. He knew.", "it was i. he knew."],
    ["at 6 a.m. He woke.", "at six ay em. he woke."],
    ["lamps, ropes, etc., and oil", "lamps, ropes, et cetera, and oil"],
    ["Grey & Co.", "grey and company."],
    ["the U.S.A. and the BBC", "the u s ay and the bee bee see"],
    ["vol. II", "volume two"],
    // roman numerals
    ["Chapter IV. The Sea", "chapter four. the sea"],
    ["Henry VIII's wife", "henry the eighth's wife"],
    ["World War II", "world war two"],
    ["I am I", "i am i"],
    // marks
    ["mother—who knew--left", "mother— who knew— left"],
    ["Well… perhaps...", "well… perhaps…"],
    ["He said: go; now", "he said; go; now"],
    ["“Go,” she said. ‘Why?’", "go, she said. why?"],
    ["he came (as he said) late", "he came, as he said, late"],
    ["What?! Never!", "what? never!"],
    ["One\n\nTwo", "one. two"],
    ["— I see", "i see"],
    // letters
    ["the well-known naïve café", "the well known naive cafe"],
    ["STOP! DO NOT GO", "stop! do not go"],
    ["*very* _odd_", "very odd"],
    ["’Tis the dogs’ day", "tiz the dogs day"],
    ["I don't", "i don't"],
    ["Shh! Hmm.", "shush! hum."],
    ["He read it to read it", "he read it to reed it"],
    ["see https://www.example.com/a now", "see www dot example dot com slash a now"],
    ["me@home.org", "me at home dot org"],
    ["Привет 👋", ""],
    ["***", ""],
  ])("says %j as %j", (written, spoken) => {
    expect(said(written)).toBe(spoken);
  });

  it("keeps every written word once and in order, and says only plain words", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.lorem({ mode: "sentences" }),
      fc
        .array(fc.constantFrom("“Mr.", "1898", "—", "…", "word—word", "IV", "$3.50", "A.", "’", "\n\n", "no.", "("), {
          maxLength: 12,
        })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        const read = normalizeText(written);
        expect(read.written).toEqual(written.trim().split(/\s+/).filter(Boolean));
        for (const [index, word] of read.said.entries()) {
          expect(word.text).toMatch(/^[a-z][a-z']*$/);
          expect(word.of).toBeGreaterThanOrEqual(read.said[index - 1]?.of ?? 0);
          expect(word.of).toBeLessThan(read.written.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
