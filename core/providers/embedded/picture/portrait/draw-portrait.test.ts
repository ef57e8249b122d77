import type { Canvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { mix } from "../color.ts";
import { CLOTH } from "../figure/colors.ts";
import { person } from "../figure/figure.fixture.ts";
import { drawPortrait } from "./draw-portrait.ts";

const colorAt = (canvas: Canvas, x: number, y: number) => [...canvas.getContext("2d").getImageData(x, y, 1, 1).data];

describe("a portrait", () => {
  it.each([
    [320, 320],
    [240, 400],
    [400, 240],
  ])("fills all of %i × %i pixels", (width, height) => {
    const canvas = drawPortrait(person("Mira Tolland"), { width, height });
    expect([canvas.width, canvas.height]).toEqual([width, height]);
    const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
    expect(data.filter((value, index) => index % 4 === 3 && value < 255)).toHaveLength(0);
  });

  it("has the face in the middle and the shoulders at the lower edge", () => {
    const canvas = drawPortrait(
      person("Ahab", { skin: "dark", outfitColor: "red", outfit: "sweater", hairLength: "short" }),
      {
        width: 320,
        height: 320,
      },
    );
    const [red = 0, , blue = 0] = colorAt(canvas, 160, 165);
    expect(red - blue).toBeGreaterThan(30);
    const [shoulderRed = 0, shoulderGreen = 0] = colorAt(canvas, 150, 312);
    expect(shoulderRed - shoulderGreen).toBeGreaterThan(80);
  });

  it("stands before a pale tone of what the person wears", () => {
    for (const outfitColor of ["blue", "yellow", "green"] as const) {
      const canvas = drawPortrait(person("Jane", { outfitColor }), { width: 200, height: 200 });
      const tone = mix(CLOTH[outfitColor], "#f6f0e4", 0.74);
      const expected = [1, 3, 5].map((start) => Number.parseInt(tone.slice(start, start + 2), 16));
      const found = colorAt(canvas, 8, 90);
      for (const [channel, value] of expected.entries())
        expect(Math.abs((found[channel] ?? 0) - value)).toBeLessThan(26);
    }
  });
});
