import { loadImage } from "@napi-rs/canvas";
import { afterAll, describe, expect, it } from "vitest";
import type { ImageRequest } from "#core/providers/image.ts";
import { grantReservation } from "#core/providers/reservation.ts";
import { Look } from "#core/providers/vocabulary.ts";
import { stopWorkers } from "#core/workers/index.ts";
import { embeddedImage } from "./index.ts";

const draw = (request: ImageRequest) => embeddedImage.draw(request, { reservation: grantReservation(0) });
const person = (name: string) => ({ name, rank: 0, look: Look.parse({}) });
const place = { seed: "pictures", place: "harbor", timeOfDay: "dusk", mood: "calm" } as const;
const scene = { ...place, location: "The harbor", weather: "clear", people: ["Mira", "Tobias"].map(person) } as const;
const size = { width: 322, height: 180 };

const requests: readonly ImageRequest[] = [
  { kind: "scene", scene: { ...scene, people: [...scene.people] }, ...size },
  { kind: "card", card: { ...place, kind: "title", heading: "The Map", subheading: "Chapter 1" }, ...size },
  { kind: "portrait", person: person("Mira"), width: 150, height: 200 },
];

describe("the embedded image model", () => {
  afterAll(stopWorkers);

  it.each(requests)("draws a $kind as a PNG of the size asked for, the same every time", async (request) => {
    const [picture, again] = await Promise.all([draw(request), draw(request)]);
    expect([...picture.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect(await loadImage(picture)).toMatchObject({ width: request.width, height: request.height });
    expect(Buffer.from(picture).equals(again)).toBe(true);
  });

  it("shows the people of a scene", async () => {
    const empty = await draw({ kind: "scene", scene: { ...scene, people: [] }, ...size });
    const full = await draw({ kind: "scene", scene: { ...scene, people: [...scene.people] }, ...size });
    expect(Buffer.from(full).equals(empty)).toBe(false);
  });

  it("does not begin when it is stopped before", async () => {
    const [request] = requests;
    if (!request) throw new RangeError("There is no request.");
    const call = { reservation: grantReservation(0), signal: AbortSignal.abort() };
    await expect(embeddedImage.draw(request, call)).rejects.toMatchObject({ name: "AbortError" });
  });
});
