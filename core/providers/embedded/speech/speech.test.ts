import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { grantReservation } from "#core/providers/reservation.ts";
import type { Speech, SpeechRequest } from "#core/providers/speech.ts";
import { Emotion, Look, type Person } from "#core/providers/vocabulary.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { measurePitchHz } from "../signal/measure-pitch.fixture.ts";
import { heardSpan, spokenRms } from "./finish-voice.ts";
import { embeddedSpeech } from "./index.ts";
import { speakText } from "./speak-text.ts";
import { NARRATOR } from "./voices.ts";

const call = { reservation: grantReservation(0) };
const LINE = "The keeper climbed the stair in the dark, and the wind cried around the tower.";
const request = (text: string, more: Partial<SpeechRequest> = {}): SpeechRequest => ({
  text,
  voice: NARRATOR,
  emotion: "neutral",
  language: "en",
  ...more,
});
const person = (name: string, rank: number, look: Partial<Look> = {}): Person => ({
  name,
  rank,
  look: Look.parse(look),
});
const samplesOf = ({ pcm }: Speech) => Float32Array.from(pcm, (value) => value / 32_768);

afterAll(stopWorkers);

describe("the embedded voice", () => {
  it("speaks English, and no other language", () => {
    expect(["en", "en-GB", "EN-us"].every((language) => embeddedSpeech.speaks(language))).toBe(true);
    expect(["de", "eng", "enm", "ja", ""].some((language) => embeddedSpeech.speaks(language))).toBe(false);
  });

  it("says the same request with the same samples, in a worker thread as here", async () => {
    const [first, second] = await Promise.all([embeddedSpeech.speak(request(LINE), call), speakText(request(LINE))]);
    expect(Buffer.from(first.pcm.buffer).equals(Buffer.from(second.pcm.buffer))).toBe(true);
    expect(first).toEqual(second);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const speaking = embeddedSpeech.speak(request(`${LINE} `.repeat(60)), { ...call, signal: stop.signal });
    stop.abort();
    await expect(speaking).rejects.toThrow(/abort/i);
  });

  it("tells when each written word is said, once and in order, whatever the text", async () => {
    const words = fc.constantFrom(
      "the",
      "“Mr.",
      "lamp,",
      "1898",
      "—",
      "mother—who",
      "…",
      "***",
      "Tolland’s",
      "éclair",
      "灯台",
      "“No!”",
      "IV.",
      "xqzt",
      "a",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 14 }), async (written) => {
        const speech = await speakText(request(written.join(" ")));
        expect(speech.words.map(({ text }) => text)).toEqual(written);
        let last = 0;
        for (const { startMs, endMs } of speech.words) {
          expect(startMs).toBeGreaterThanOrEqual(last);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          last = endMs;
        }
        expect(last).toBeLessThanOrEqual(speech.durationMs);
        expect(speech.durationMs).toBeCloseTo((speech.pcm.length / speech.sampleRate) * 1000, 6);
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it("finds words where they are heard: a rest lies between the words around a comma and a full stop", async () => {
    const speech = await speakText(request("He lit the lamp, and it burned. Nobody came."));
    const gapAfter = (index: number) => (speech.words[index + 1]?.startMs ?? 0) - (speech.words[index]?.endMs ?? 0);
    expect(gapAfter(3)).toBeGreaterThan(140);
    expect(gapAfter(6)).toBeGreaterThan(380);
    expect(gapAfter(0)).toBeLessThan(30);
    const samples = samplesOf(speech);
    const loudness = (fromMs: number, toMs: number) => {
      const part = samples.subarray((fromMs / 1000) * speech.sampleRate, (toMs / 1000) * speech.sampleRate);
      return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / part.length);
    };
    const asked = await speakText(request("“Where is it?” she asked."));
    expect((asked.words[3]?.startMs ?? 0) - (asked.words[2]?.endMs ?? 0)).toBeLessThan(260);
    const stop = speech.words[6]?.endMs ?? 0;
    expect(loudness(stop + 120, stop + 320)).toBeLessThan(0.004);
    for (const { startMs, endMs } of speech.words) expect(loudness(startMs, endMs)).toBeGreaterThan(0.02);
  });

  it("gives words that differ in length times that differ, though the text is not said as it is written", async () => {
    const { words } = await speakText(request("In 1898 a ship"));
    const [inWord, year, a] = words.map(({ startMs, endMs }) => endMs - startMs);
    expect(year).toBeGreaterThan(3 * Math.max(inWord ?? 0, a ?? 0));
  });

  it("opens the mouth to speak and closes it in silence and at both ends, no shape too short to see", async () => {
    const { mouth, durationMs, words } = await speakText(
      request(`${LINE} “Oh! Who are you?” she asked; he moved away.`),
    );
    expect(mouth[0]).toEqual({ atMs: 0, shape: "closed" });
    expect(mouth.at(-1)?.shape).toBe("closed");
    expect(new Set(mouth.map(({ shape }) => shape))).toEqual(new Set(["closed", "small", "wide", "open", "round"]));
    for (const [index, { atMs, shape }] of mouth.entries()) {
      const nextMs = mouth[index + 1]?.atMs ?? durationMs;
      expect(nextMs - atMs).toBeGreaterThanOrEqual(59.999);
      expect(shape).not.toBe(mouth[index + 1]?.shape);
    }
    const restMs = ((words[14]?.endMs ?? 0) + (words[15]?.startMs ?? 0)) / 2;
    expect(mouth.findLast(({ atMs }) => atMs <= restMs)?.shape).toBe("closed");
  });

  it("starts and ends without a click, and without keeping anyone waiting", async () => {
    const speech = await speakText(request("Stop that!"));
    const samples = samplesOf(speech);
    const { from, to } = heardSpan(samples);
    expect((from / speech.sampleRate) * 1000).toBeLessThanOrEqual(60);
    expect(((samples.length - to) / speech.sampleRate) * 1000).toBeLessThanOrEqual(60);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  });

  it("says all voices equally loud and never too loud", async () => {
    const { byName } = embeddedSpeech.cast(everybody);
    for (const voice of [NARRATOR, ...byName.values()]) {
      const speech = await speakText(request(LINE, { voice }));
      const samples = samplesOf(speech);
      expect(20 * Math.log10(spokenRms(samples, speech.sampleRate))).toBeCloseTo(-20, 0);
      expect(samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.9);
    }
  });

  it("keeps silent for a while where there is nothing to say, and places the words", async () => {
    const speech = await speakText(request("… ***"));
    expect(speech.durationMs).toBe(400);
    expect(speech.pcm.every((value) => value === 0)).toBe(true);
    expect(speech.words).toEqual([
      { text: "…", startMs: 0, endMs: 200 },
      { text: "***", startMs: 200, endMs: 400 },
    ]);
    expect(speech.mouth).toEqual([{ atMs: 0, shape: "closed" }]);
  });

  it("gets through a sentence without an end", async () => {
    const speech = await speakText(request("and the sea went on ".repeat(30).trim()));
    expect(speech.words).toHaveLength(150);
    expect(speech.durationMs / 150).toBeGreaterThan(150);
    expect(speech.words.filter(({ startMs, endMs }) => endMs - startMs > 20).length).toBeGreaterThan(146);
  });

  it("bends to every feeling: fear is faster and higher than grief", async () => {
    const { byName } = embeddedSpeech.cast([person("Ines", 0, { gender: "female" })]);
    const voice = byName.get("Ines") ?? NARRATOR;
    const spoken = new Map<Emotion, Speech>();
    for (const emotion of Emotion.options) spoken.set(emotion, await speakText(request(LINE, { voice, emotion })));
    const lengths = new Set([...spoken.values()].map(({ pcm }) => Buffer.from(pcm.buffer).toString("base64")));
    expect(lengths.size).toBe(Emotion.options.length);
    const [afraid, sad] = [spoken.get("afraid"), spoken.get("sad")];
    if (!afraid || !sad) throw new Error("Every emotion was spoken.");
    expect(afraid.durationMs).toBeLessThan(sad.durationMs * 0.9);
    expect(measurePitchHz(samplesOf(afraid), afraid.sampleRate)).toBeGreaterThan(
      measurePitchHz(samplesOf(sad), sad.sampleRate) * 1.08,
    );
  });
});

const everybody = [
  person("Ana", 0, { gender: "female" }),
  person("Ben", 1, { gender: "male" }),
  person("Cora", 2, { gender: "female" }),
  person("Dan", 3, { gender: "male" }),
  person("Eli", 4, { gender: "male", age: "child" }),
  person("Fay", 5, { gender: "female", age: "child" }),
  person("Gus", 6, { gender: "male", age: "old" }),
  person("Hana", 7, { gender: "female", age: "old" }),
  person("Ira", 8),
];

describe("the cast", () => {
  it("is dealt the same voices whatever the order it is given in", () => {
    expect(embeddedSpeech.cast([...everybody].reverse())).toEqual(embeddedSpeech.cast(everybody));
  });

  it("leaves the narrator's voice to the narrator", () => {
    const { narrator, byName } = embeddedSpeech.cast(everybody);
    expect(narrator.settings).toMatchObject({ flite: "rms", rate: 0.92 });
    for (const voice of byName.values()) expect(voice.settings.flite).not.toBe("rms");
  });

  it("gives no two people of a crowd the same voice", () => {
    for (const gender of ["female", "male", "unknown"] as const) {
      const crowd = Array.from({ length: 20 }, (_, rank) => person(`P${rank}`, rank, { gender }));
      const voices = [...embeddedSpeech.cast(crowd).byName.values()].map((voice) => JSON.stringify(voice));
      expect(new Set(voices).size).toBe(20);
    }
  });

  it("sounds its part: the pitch of everyone is that of their kind, and old people take their time", async () => {
    const { byName } = embeddedSpeech.cast(everybody);
    const heard = new Map<string, { pitchHz: number; durationMs: number }>();
    for (const [name, voice] of byName) {
      const speech = await speakText(request(LINE, { voice }));
      heard.set(name, { pitchHz: measurePitchHz(samplesOf(speech), speech.sampleRate), durationMs: speech.durationMs });
    }
    const pitch = (name: string) => heard.get(name)?.pitchHz ?? 0;
    for (const woman of ["Ana", "Cora", "Hana"]) expect(pitch(woman)).toBeGreaterThan(145);
    for (const man of ["Ben", "Dan", "Gus"]) expect(pitch(man)).toBeLessThan(140);
    for (const child of ["Eli", "Fay"]) expect(pitch(child)).toBeGreaterThan(205);
    expect(heard.get("Gus")?.durationMs).toBeGreaterThan((heard.get("Ben")?.durationMs ?? 0) * 1.05);
  });

  it("tells neighbours in rank apart, whoever they are", () => {
    const someone = fc.record({
      gender: fc.constantFrom("female" as const, "male" as const, "unknown" as const),
      age: fc.constantFrom("child" as const, "young" as const, "adult" as const, "old" as const),
    });
    fc.assert(
      fc.property(fc.array(someone, { minLength: 2, maxLength: 12 }), (looks) => {
        const voices = [
          ...embeddedSpeech.cast(looks.map((look, rank) => person(`P${rank}`, rank, look))).byName.values(),
        ];
        for (const [index, { settings }] of voices.entries()) {
          const next = voices[index + 1]?.settings;
          if (!next) continue;
          const semitones = 12 * Math.abs(Math.log2(Number(settings.pitchHz) / Number(next.pitchHz)));
          const throats = Math.abs(Number(settings.brightness) - Number(next.brightness));
          expect(settings.flite !== next.flite || semitones >= 1 || throats >= 0.059).toBe(true);
        }
      }),
    );
  });
});
