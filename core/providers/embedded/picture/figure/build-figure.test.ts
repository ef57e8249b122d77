import { createCanvas } from "@napi-rs/canvas";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MouthShape } from "#core/providers/speech.ts";
import { Emotion, Look } from "#core/providers/vocabulary.ts";
import { buildFigure } from "./build-figure.ts";
import { AT_REST, differing, extent, meanColor, person, pictureOf, type Region } from "./figure.fixture.ts";
import type { Figure } from "./figure.ts";

const CHIN: Region = { left: -0.06, right: 0.1, low: 0.78, high: 0.87 };
const BELOW_MOUTH: Region = { left: 0, right: 0.08, low: 0.785, high: 0.822 };
const EYES: Region = { left: -0.09, right: 0.1, low: 0.86, high: 0.95 };
const CHEST: Region = { left: -0.05, right: 0.08, low: 0.6, high: 0.72 };
const LEGS: Region = { left: -0.2, right: 0.2, low: 0, high: 0.4 };
const ABOVE_HEAD: Region = { left: -0.2, right: 0.2, low: 1.01, high: 1.2 };

const plainMan: Partial<Look> = {
  gender: "male",
  build: "average",
  hairLength: "short",
  hairStyle: "straight",
  facialHair: "none",
  outfit: "plain",
  outfitColor: "blue",
  skin: "fair",
};

describe("a figure", () => {
  it("is the same, to the pixel, whenever it is built", () => {
    const first = pictureOf(person("Mira Tolland", { age: "child" }));
    const again = pictureOf(person("Mira Tolland", { age: "child" }));
    expect(Buffer.from(again.pixels).equals(Buffer.from(first.pixels))).toBe(true);
  });

  it("is not the same for another name", () => {
    expect(differing(pictureOf(person("Elizabeth")), pictureOf(person("Charlotte")))).toBeGreaterThan(1000);
  });

  it("stands on its feet and is as tall as it was asked to be", () => {
    for (const age of Look.def.shape.age.unwrap().options) {
      const picture = pictureOf(person("Pip", { ...plainMan, age, hairLength: "bald" }));
      const { top, bottom } = extent(picture);
      const { y, height } = picture.feet;
      expect(Math.abs(bottom - y), `${age}: feet`).toBeLessThan(0.012 * height);
      expect(Math.abs(top - (y - height)), `${age}: crown`).toBeLessThan(0.012 * height);
    }
  });

  it("has its face where it says", () => {
    for (const age of Look.def.shape.age.unwrap().options) {
      const look: Partial<Look> = { ...plainMan, age, skin: "dark", outfitColor: "white" };
      const figure = buildFigure(person("Ishmael", look));
      const around: Region = {
        left: -0.02,
        right: 0.05,
        low: figure.faceHeight - 0.02,
        high: figure.faceHeight + 0.02,
      };
      const [red, , blue] = meanColor(pictureOf(figure), around);
      expect(red - blue, `${age}: the brown of the skin`).toBeGreaterThan(25);
    }
  });

  it("turns by being mirrored", () => {
    const right = pictureOf(person("Tobias Fenn", { age: "old" }), { pose: { gesture: 0.7 } });
    const left = pictureOf(person("Tobias Fenn", { age: "old" }), { pose: { gesture: 0.7, facing: "left" } });
    const mirrored = Uint8ClampedArray.from(left.pixels, (_, index) => {
      const [pixel, channel] = [Math.floor(index / 4), index % 4];
      const [x, y] = [pixel % left.width, Math.floor(pixel / left.width)];
      return left.pixels[(y * left.width + (left.width - 1 - x)) * 4 + channel] ?? 0;
    });
    const unlike = differing(right, left);
    expect(unlike).toBeGreaterThan(2000);
    expect(differing(right, { ...left, pixels: mirrored })).toBeLessThan(unlike / 20);
  });

  it("takes on the light of the stage, and nothing around it does", () => {
    const picture = pictureOf(person("Captain Ines Varga"), { light: { color: "#ff0000", opacity: 1 } });
    const opaque = { left: -9, right: 9, low: 0.06, high: 9 };
    expect(meanColor(picture, opaque)).toEqual([255, 0, 0]);
    expect([...picture.pixels.slice(0, 4)]).toEqual([0, 0, 0, 0]);
  });
});

describe("what the text says of a person", () => {
  const plain = pictureOf(person("Edmund", plainMan));
  const changed = (look: Partial<Look>, region: Region) =>
    differing(plain, pictureOf(person("Edmund", { ...plainMan, ...look })), region);

  it.each([
    ["a beard", { facialHair: "beard" }, BELOW_MOUTH, 60],
    ["a moustache", { facialHair: "moustache" }, CHIN, 40],
    ["a goatee", { facialHair: "goatee" }, BELOW_MOUTH, 40],
    ["stubble", { facialHair: "stubble" }, CHIN, 40],
    ["glasses", { glasses: true }, EYES, 40],
    ["another skin", { skin: "dark" }, EYES, 200],
    ["another cloth", { outfitColor: "red" }, CHEST, 300],
    ["a stout build", { build: "stout" }, LEGS, 300],
    ["hair to the shoulders", { hairLength: "long" }, CHIN, 40],
    ["a bald head", { hairLength: "bald" }, { left: -0.1, right: 0.1, low: 0.93, high: 1.1 }, 200],
    ["a hat", { headwear: "hat" }, ABOVE_HEAD, 300],
    ["a crown", { headwear: "crown" }, ABOVE_HEAD, 200],
    ["age", { age: "old" }, EYES, 60],
  ] satisfies [string, Partial<Look>, Region, number][])("shows %s where it belongs", (_, look, region, pixels) => {
    expect(changed(look, region)).toBeGreaterThan(pixels);
  });

  it.each(Look.def.shape.outfit.unwrap().options.filter((outfit) => outfit !== "plain"))("shows a %s", (outfit) => {
    expect(changed({ outfit }, { left: -0.3, right: 0.3, low: 0, high: 0.8 })).toBeGreaterThan(800);
  });

  it.each(Look.def.shape.headwear.unwrap().options)("shows a %s on the head", (headwear) => {
    expect(changed({ headwear }, { left: -0.2, right: 0.2, low: 0.85, high: 1.2 })).toBeGreaterThan(400);
  });

  it("makes a child shorter than a grown person, and its head larger", () => {
    const [child, grown] = [buildFigure(person("Pip", { age: "child" })), buildFigure(person("Pip"))];
    expect(child.stature).toBeLessThan(0.8 * grown.stature);
    expect(child.headShare).toBeGreaterThan(1.2 * grown.headShare);
    expect(child.headShare * child.stature).toBeLessThan(grown.headShare * grown.stature);
  });

  it("can be drawn whatever it is", () => {
    const look = fc.record(
      Object.fromEntries(
        Object.entries(Look.def.shape).map(([field, schema]) => {
          const inner = schema.unwrap();
          return [field, "options" in inner ? fc.constantFrom(...inner.options) : fc.boolean()];
        }),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(look, fc.string({ minLength: 1 }), fc.constantFrom(...Emotion.options), (said, name, emotion) => {
        const drawn = pictureOf(person(name, Look.parse(said)), { heightPx: 90, pose: { emotion, gesture: 0.5 } });
        const { left, right, top, bottom } = extent(drawn);
        expect(bottom - top).toBeGreaterThan(80);
        expect(left).toBeGreaterThan(0);
        expect(right).toBeLessThan(drawn.width - 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a pose", () => {
  const somebody = buildFigure(person("Mr. Crake", { gender: "male", facialHair: "moustache" }));
  const rest = pictureOf(somebody);

  it("gives every emotion with every mouth a face of its own", () => {
    const faces = Emotion.options.flatMap((emotion) =>
      MouthShape.options.map((mouth) => ({
        name: `${emotion} ${mouth}`,
        picture: pictureOf(somebody, { pose: { emotion, mouth } }),
      })),
    );
    const head: Region = { left: -0.2, right: 0.2, low: 0.75, high: 1.1 };
    const alike = faces.flatMap((face, index) =>
      faces
        .slice(index + 1)
        .filter((other) => differing(face.picture, other.picture, head) < 6)
        .map((other) => `${face.name} is ${other.name}`),
    );
    expect(alike).toEqual([]);
  });

  it("changes the mouth alone when only the mouth moves", () => {
    const open = pictureOf(somebody, { pose: { mouth: "open" } });
    expect(differing(rest, open)).toBe(differing(rest, open, CHIN));
    expect(differing(rest, open)).toBeGreaterThan(40);
  });

  it("closes the eyes in a blink", () => {
    expect(differing(rest, pictureOf(somebody, { pose: { blink: 1 } }), EYES)).toBeGreaterThan(30);
    expect(differing(rest, pictureOf(somebody, { pose: { blink: 1 } }), LEGS)).toBe(0);
  });

  it("lifts the shoulders with a breath by a few pixels, and never the feet", () => {
    const deep = pictureOf(somebody, { pose: { breath: 1 }, heightPx: 460 });
    const shallow = pictureOf(somebody, { heightPx: 460 });
    const rise = extent(shallow).top - extent(deep).top;
    expect(rise).toBeGreaterThanOrEqual(1);
    expect(rise).toBeLessThanOrEqual(4);
    expect(extent(deep).bottom).toBe(extent(shallow).bottom);
  });

  it("lifts a hand in a gesture, towards where the figure looks", () => {
    const before = { left: 0.16, right: 0.4, low: 0.5, high: 0.85 };
    expect(differing(rest, pictureOf(somebody, { pose: { gesture: 1 } }), before)).toBeGreaterThan(300);
  });

  it("steps with both legs in turn, and is back where it was after two steps", () => {
    const at = (step: number) => pictureOf(somebody, { pose: { step } });
    expect(differing(at(0), at(0.5), LEGS)).toBeGreaterThan(500);
    expect(differing(at(0), at(1), LEGS)).toBeGreaterThan(60);
    expect(differing(at(0), at(2))).toBe(0);
  });
});

describe("drawing a figure again", () => {
  const context = createCanvas(460, 600).getContext("2d");
  const timed = (figure: Figure, height: number, breath: number) => {
    const startMs = performance.now();
    figure.draw(context, { x: 230, y: 560, height }, { ...AT_REST, breath });
    // What was drawn is only there for sure once it has been read.
    context.getImageData(0, 0, 1, 1);
    return performance.now() - startMs;
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const figures = (kind: string) => Array.from({ length: 6 }, (_, index) => buildFigure(person(`${kind} ${index}`)));

  it("takes a fraction of the time of the first", () => {
    const crew = figures("Sailor");
    const firstMs = sum(crew.map((figure) => timed(figure, 460, 0)));
    const againMs = sum(crew.map((figure) => Math.min(...[0.2, 0.5, 0.8].map((breath) => timed(figure, 460, breath)))));
    expect(firstMs / againMs).toBeGreaterThan(3);
  });

  it("does not draw its parts anew at every height of a slow zoom", () => {
    const crew = figures("Passenger");
    const firstMs = sum(crew.map((figure) => timed(figure, 450, 0)));
    const zoomMs = sum(
      crew.map((figure) => Math.min(...[450.5, 451, 451.5].map((height) => timed(figure, height, 0)))),
    );
    expect(firstMs / zoomMs).toBeGreaterThan(3);
  });
});
