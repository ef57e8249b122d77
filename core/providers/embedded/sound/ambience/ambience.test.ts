import { afterAll, describe, expect, it } from "vitest";
import { grantReservation } from "#core/providers/reservation.ts";
import type { AmbienceRequest, StereoSound } from "#core/providers/sound.ts";
import { PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { applyBiquad, bandPass } from "../../signal/biquad.ts";
import { loudnessOf } from "../../signal/finish-sound.ts";
import { bandShare, onsetsASecond, rmsOf } from "../../signal/measure-sound.fixture.ts";
import { SOUND_RATE } from "../../signal/stereo.ts";
import { embeddedSound } from "../index.ts";
import { designAmbience } from "./design-ambience.ts";

const call = { reservation: grantReservation(0) };
const request = (place: PlaceKind, more: Partial<AmbienceRequest> = {}): AmbienceRequest => ({
  place,
  timeOfDay: "day",
  weather: "clear",
  durationMs: 2_000,
  seed: "1",
  ...more,
});
const known = new Map<string, StereoSound>();
/** The sound of a place; what was made for one test serves the next, which must not change it. */
const heard = (place: PlaceKind, more: Partial<AmbienceRequest> = {}): StereoSound => {
  const key = JSON.stringify([place, more]);
  const sound = known.get(key) ?? designAmbience(request(place, more));
  known.set(key, sound);
  return sound;
};

afterAll(stopWorkers);

describe("the embedded sound of places", () => {
  it("is the same for the same seed, in a worker thread as here, and another for another seed", async () => {
    const [made, other] = await Promise.all([
      embeddedSound.design(request("harbor"), call),
      embeddedSound.design(request("harbor", { seed: "2" }), call),
    ]);
    expect(Buffer.from(made.left.buffer).equals(Buffer.from(heard("harbor").left.buffer))).toBe(true);
    expect(Buffer.from(other.left.buffer).equals(Buffer.from(made.left.buffer))).toBe(false);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const designing = embeddedSound.design(request("sea", { durationMs: 600_000 }), { ...call, signal: stop.signal });
    stop.abort();
    await expect(designing).rejects.toThrow(/abort/i);
  });

  it.each(PlaceKind.options)("is fit for a film in a %s: whole, never silent, and without a click", (place) => {
    const [timeOfDay, weather] = [TimeOfDay.options, Weather.options].map(
      (options) => options[place.length % options.length],
    );
    for (const more of [{}, { timeOfDay, weather } as Partial<AmbienceRequest>]) {
      const sound = heard(place, more);
      for (const side of [sound.left, sound.right]) {
        expect(side).toHaveLength(2 * SOUND_RATE);
        expect(side.every(Number.isFinite)).toBe(true);
        expect(side.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.9);
        expect(Math.abs(side.reduce((sum, value) => sum + value, 0) / side.length)).toBeLessThan(0.0005);
        expect(Math.abs(side[0] ?? 1)).toBe(0);
        expect(Math.abs(side.at(-1) ?? 1)).toBe(0);
        for (let from = SOUND_RATE / 4; from + SOUND_RATE / 4 < side.length; from += SOUND_RATE / 4) {
          expect(rmsOf(side.subarray(from, from + SOUND_RATE / 4))).toBeGreaterThan(0.0015);
        }
      }
      expect(loudnessOf(sound)).toBeGreaterThan(-31);
      expect(loudnessOf(sound)).toBeLessThan(-22);
    }
  });

  it("tells places apart, by the bands in which most is heard and by how much happens", () => {
    const profile = (place: PlaceKind) => {
      const sound = heard(place, { durationMs: 4_000 });
      const bands = [40, 160, 500, 1_200, 2_600, 9_000];
      const shares = bands.slice(1).map((high, index) => bandShare(sound, bands[index] ?? 0, high));
      return [...shares, onsetsASecond(sound) / 50];
    };
    const profiles = PlaceKind.options.map((place) => ({ place, profile: profile(place) }));
    const alike: string[] = [];
    for (const [index, a] of profiles.entries()) {
      for (const b of profiles.slice(index + 1)) {
        const apart = a.profile.reduce((sum, value, axis) => sum + Math.abs(value - (b.profile[axis] ?? 0)), 0);
        if (apart < 0.01) alike.push(`${a.place} and ${b.place}`);
      }
    }
    expect(alike).toEqual([]);
  });

  it("brings the rain's hiss outdoors, and lets only its murmur through walls", () => {
    const highs = (place: PlaceKind, weather: Weather) => bandShare(heard(place, { weather }), 3_000, 14_000);
    expect(highs("village", "rain")).toBeGreaterThan(highs("village", "clear") * 4);
    expect(highs("parlor", "rain")).toBeLessThan(highs("village", "rain") * 0.3);
    const lows = (weather: Weather) => heard("bedroom", { weather });
    expect(lows("rain").left).not.toEqual(lows("clear").left);
  });

  it("lets snow hush a place, and the storm thunder", () => {
    const loudness = (weather: Weather) => loudnessOf(heard("mountain", { weather }));
    expect(loudness("snow")).toBeLessThan(loudness("clear") - 1);
    expect(loudness("storm")).toBeGreaterThan(loudness("rain") + 1);
    const rumble = (weather: Weather) => bandShare(heard("garden", { weather, durationMs: 20_000 }), 35, 130);
    expect(rumble("storm")).toBeGreaterThan(rumble("rain") * 4);
  });

  it("has birds by day, crickets by night, and neither in snow", () => {
    // Fog hushes a place as much as snow does, but quiets no animal.
    const chirps = (place: PlaceKind, timeOfDay: TimeOfDay, weather: Weather) => {
      const left = heard(place, { timeOfDay, weather, durationMs: 12_000 }).left.slice();
      applyBiquad(left, bandPass(SOUND_RATE, 3_400, 1));
      return onsetsASecond({ left, right: left, sampleRate: SOUND_RATE });
    };
    expect(chirps("garden", "morning", "fog")).toBeGreaterThan(1);
    expect(chirps("garden", "morning", "snow")).toBeLessThan(0.3);
    expect(chirps("garden", "night", "clear")).toBeGreaterThan(0.5);
    expect(chirps("garden", "night", "snow")).toBeLessThan(0.3);
  });

  it("sounds the horn in fog at sea, and not inland", () => {
    const swellOfLows = (place: PlaceKind, weather: Weather) => {
      const left = heard(place, { weather, durationMs: 24_000, timeOfDay: "night" }).left.slice();
      applyBiquad(left, bandPass(SOUND_RATE, 146, 12));
      const seconds = Array.from({ length: 24 }, (_, at) =>
        rmsOf(left.subarray(at * SOUND_RATE, (at + 1) * SOUND_RATE)),
      );
      return Math.max(...seconds) / (seconds.toSorted((a, b) => a - b)[12] ?? 0);
    };
    expect(swellOfLows("harbor", "fog")).toBeGreaterThan(4);
    expect(swellOfLows("harbor", "clear")).toBeLessThan(3);
    expect(swellOfLows("garden", "fog")).toBeLessThan(3);
  });

  it("is busy where people work, and lasts exactly as long as it is asked to", () => {
    expect(onsetsASecond(heard("workshop", { durationMs: 20_000 }))).toBeGreaterThan(
      onsetsASecond(heard("desert", { durationMs: 20_000 })) + 0.3,
    );
    for (const durationMs of [1, 50, 777]) {
      expect(heard("church", { durationMs }).left).toHaveLength(
        Math.max(1, Math.round((durationMs / 1000) * SOUND_RATE)),
      );
    }
  });
});
