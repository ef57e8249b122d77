import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { encodePng } from "./encode-png.ts";

function drawing(width: number, height: number) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  const sky = context.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, "#204a87");
  sky.addColorStop(1, "#fce94f");
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#a40000";
  context.beginPath();
  context.arc(width / 2, height / 2, height / 3, 0, 2 * Math.PI);
  context.fill();
  return canvas;
}

describe("a PNG", () => {
  it.each([
    [1, 1],
    [64, 48],
    [33, 70],
  ])("shows every one of %i × %i pixels as it was drawn", async (width, height) => {
    const canvas = drawing(width, height);
    const drawn = Buffer.from(canvas.data());
    const read = createCanvas(width, height);
    read.getContext("2d").drawImage(await loadImage(await encodePng(canvas)), 0, 0);
    expect(read.data().equals(drawn)).toBe(true);
  });

  it("keeps an even picture small", async () => {
    const canvas = createCanvas(640, 360);
    const context = canvas.getContext("2d");
    context.fillStyle = "#204a87";
    context.fillRect(0, 0, 640, 360);
    expect((await encodePng(canvas)).length).toBeLessThan(0.01 * 640 * 360 * 3);
  });
});
