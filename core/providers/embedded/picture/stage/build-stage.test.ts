import { createHash } from "node:crypto";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { Mood, PlaceKind, TimeOfDay, Weather } from "#core/providers/vocabulary.ts";
import { buildStage } from "./build-stage.ts";
import { type FrameSize, type Layer, OVERSCAN, type Setting, type Stage } from "./stage.ts";

/** Opacity from which no hole can be seen: two soft edges that meet may lack a few of 255. */
const OPAQUE = 249;

const SMALL: FrameSize = { width: 320, height: 180 };
const TALL: FrameSize = { width: 180, height: 320 };
const SQUARE: FrameSize = { width: 200, height: 200 };
const NOON: Omit<Setting, "place"> = { seed: "one", timeOfDay: "day", weather: "clear", mood: "calm" };

const built = new Map<string, Stage>();

/** The stage of a place at noon, built once for all tests. */
function noon(place: Setting["place"], size = SMALL): Stage {
  const key = `${place} ${size.width} ${size.height}`;
  const stage = built.get(key) ?? buildStage({ ...NOON, place }, size);
  built.set(key, stage);
  return stage;
}

/** A frame of a stage without figures; the camera is `pan` and `tilt` shares of the frame off the middle. */
function filmed(stage: Stage, { pan = 0, tilt = 0, atS = 0 } = {}): Canvas {
  const { width, height } = stage.size;
  const frame = createCanvas(width, height);
  const context = frame.getContext("2d");
  const lay = (layer: Layer) => {
    const x = layer.x - pan * width * layer.depth;
    const y = layer.y - tilt * height * layer.depth;
    context.drawImage(layer.image, x, y, layer.width, layer.height);
    if (layer.driftPerS !== undefined) context.drawImage(layer.image, x + layer.width, y, layer.width, layer.height);
  };
  stage.behind.forEach(lay);
  stage.before.forEach(lay);
  stage.drawAir(context, atS);
  context.drawImage(stage.overlay, 0, 0);
  return frame;
}

function digest(canvas: Canvas): string {
  return createHash("sha256").update(canvas.data()).digest("hex");
}

/** Mean difference of two pictures over all channels, 0 to 255, seen at a ninth of their size as from afar. */
function difference(one: Canvas, other: Canvas): number {
  const [a, b] = [thumbnail(one), thumbnail(other)];
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return (sum / a.length) * (4 / 3);
}

function thumbnail(canvas: Canvas): Uint8ClampedArray {
  const small = createCanvas(Math.ceil(canvas.width / 3), Math.ceil(canvas.height / 3));
  const context = small.getContext("2d");
  context.drawImage(canvas, 0, 0, small.width, small.height);
  return context.getImageData(0, 0, small.width, small.height).data;
}

function leastAlpha(canvas: Canvas): number {
  const pixels = canvas.data();
  let least = 255;
  for (let index = 3; index < pixels.length; index += 4) least = Math.min(least, pixels[index] ?? 0);
  return least;
}

describe("a stage", () => {
  it("is painted for every place at every hour and under every weather", () => {
    for (const [shift, place] of PlaceKind.options.entries()) {
      for (const [index, timeOfDay] of TimeOfDay.options.entries()) {
        const weather = Weather.options[(index + shift) % Weather.options.length] ?? "clear";
        const mood = Mood.options[(index + shift) % Mood.options.length] ?? "calm";
        const stage = buildStage({ seed: "all", place, timeOfDay, weather, mood }, { width: 64, height: 36 });
        expect(stage.behind.length).toBeGreaterThan(1);
        expect(stage.details.length).toBeGreaterThan(0);
      }
    }
  });

  it("is the same to the pixel for the same setting, also in what moves", () => {
    const setting: Setting = { seed: "again", place: "forest", timeOfDay: "dusk", weather: "storm", mood: "tense" };
    expect(digest(filmed(buildStage(setting, SMALL), { atS: 3.3 }))).toBe(
      digest(filmed(buildStage(setting, SMALL), { atS: 3.3 })),
    );
  });

  it("differs with the seed, in every place", () => {
    for (const place of PlaceKind.options) {
      const other = buildStage({ ...NOON, place, seed: "other" }, SMALL);
      expect(difference(filmed(noon(place)), filmed(other)), place).toBeGreaterThan(3);
    }
  });

  it("shows the hour and the weather, under the sky and through a window", () => {
    for (const place of ["harbor", "parlor"] as const) {
      const hours = TimeOfDay.options.map((timeOfDay) => filmed(buildStage({ ...NOON, place, timeOfDay }, SMALL)));
      for (const [index, hour] of hours.entries()) {
        for (const other of hours.slice(index + 1)) expect(difference(hour, other), place).toBeGreaterThan(3);
      }
    }
    const fair = filmed(noon("village"), { atS: 1 });
    for (const weather of Weather.options.filter((option) => option !== "clear")) {
      const frame = filmed(buildStage({ ...NOON, place: "village", weather }, SMALL), { atS: 1 });
      expect(difference(fair, frame), weather).toBeGreaterThan(2);
    }
  });

  it("is darker at night than by day", () => {
    const brightness = (timeOfDay: Setting["timeOfDay"]) => {
      const pixels = thumbnail(filmed(buildStage({ ...NOON, place: "field", timeOfDay }, SMALL)));
      return pixels.reduce((sum, value, index) => sum + (index % 4 === 3 ? 0 : value), 0) / pixels.length;
    };
    expect(brightness("night")).toBeLessThan(brightness("day") * 0.6);
  });

  it("takes the colours of its mood", () => {
    const moods = Mood.options.map((mood) => filmed(buildStage({ ...NOON, place: "castle", mood }, SMALL)));
    for (const [index, mood] of moods.entries()) {
      for (const other of moods.slice(index + 1)) expect(difference(mood, other)).toBeGreaterThan(2);
    }
  });

  it("has its lighthouse shine at night, but where something is wrong", () => {
    // The beam is a layer of its own.
    const layers = (mood: Mood) =>
      buildStage({ ...NOON, place: "lighthouse", timeOfDay: "night", mood }, SMALL).behind.length;
    expect(layers("adventurous")).toBe(layers("calm"));
    expect(layers("mysterious")).toBe(layers("calm") - 1);
    expect(layers("dark")).toBe(layers("calm") - 1);
  });

  it("looks like no other place", () => {
    const places = PlaceKind.options.map((place) => [place, filmed(noon(place))] as const);
    for (const [index, [place, frame]] of places.entries()) {
      for (const [other, otherFrame] of places.slice(index + 1)) {
        expect(difference(frame, otherFrame), `${place} and ${other}`).toBeGreaterThan(8);
      }
    }
  });

  it.each([
    ["wide", SMALL],
    ["tall", TALL],
    ["square", SQUARE],
  ])("covers a %s frame wherever the camera goes", (_, size) => {
    for (const place of PlaceKind.options) {
      const stage = noon(place, size);
      for (const [pan, tilt] of [
        [0, 0],
        [-OVERSCAN, -OVERSCAN],
        [OVERSCAN, -OVERSCAN],
        [-OVERSCAN, OVERSCAN],
        [OVERSCAN, OVERSCAN],
      ] as const) {
        expect(leastAlpha(filmed(stage, { pan, tilt })), `${place} at ${pan}, ${tilt}`).toBeGreaterThan(OPAQUE);
      }
    }
  });

  it("leaves the middle, where faces are, free of what stands before it", () => {
    for (const size of [SMALL, TALL, SQUARE]) {
      for (const place of PlaceKind.options) {
        const stage = noon(place, size);
        const front = createCanvas(size.width, size.height);
        const context = front.getContext("2d");
        for (const layer of stage.before) context.drawImage(layer.image, layer.x, layer.y, layer.width, layer.height);
        const head = stage.groundY - stage.figureHeight * 1.05;
        const chest = stage.figureHeight * 0.5;
        const faces = context.getImageData(size.width * 0.3, head, size.width * 0.4, chest).data;
        expect(
          faces.every((value, index) => index % 4 !== 3 || value < 8),
          place,
        ).toBe(true);
      }
    }
  });

  it("gives figures a place in which three of them fit", () => {
    for (const size of [SMALL, TALL, SQUARE, { width: 1920, height: 1080 }]) {
      const stage = noon("sea", size);
      const share = stage.figureHeight / size.height;
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.62);
      expect(stage.groundY / size.height).toBeGreaterThan(0.88);
      expect(stage.groundY / size.height).toBeLessThan(0.97);
      expect(stage.ground[1] - stage.ground[0]).toBeGreaterThan(3 * 0.3 * stage.figureHeight);
    }
  });

  it("always moves a little, so that no shot of it stands frozen", () => {
    for (const place of PlaceKind.options) {
      const stage = noon(place);
      const drifts = stage.behind.some((layer) => layer.driftPerS !== undefined);
      const air = digest(filmed(stage, { atS: 1 })) !== digest(filmed(stage, { atS: 2 }));
      expect(drifts || air, place).toBe(true);
    }
  });

  it("clouds close at their ends, so that they drift without a seam", () => {
    const stage = buildStage({ ...NOON, place: "sea", weather: "storm" }, SMALL);
    const bands = stage.behind.filter((layer) => layer.driftPerS !== undefined);
    expect(bands.length).toBeGreaterThan(0);
    for (const { image } of bands) {
      const context = image.getContext("2d");
      const column = (x: number) => context.getImageData(x, 0, 1, image.height).data;
      const [first, second, last] = [column(0), column(1), column(image.width - 1)];
      const step = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
        a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
      expect(step(last, first)).toBeLessThan(Math.max(6, step(first, second) * 3));
    }
  });
});
