import { createCanvas } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { canWrite } from "../can-write.ts";
import { buildCard } from "./build-card.ts";

const SIZE = { width: 320, height: 180 };
const CARD = {
  kind: "title",
  seed: "card",
  heading: "The Lamp at Gull Rock",
  subheading: "After the story",
  place: "lighthouse",
  timeOfDay: "dusk",
  mood: "calm",
} as const;

/** Columns in which a card's text is drawn in full, as shares of the width, and whether any is. */
function textColumns(card: Parameters<typeof buildCard>[0], size = SIZE) {
  const { drawTitle } = buildCard(card, size);
  const shade = pixelsOf(size, (context) => drawTitle(context, 0));
  const text = pixelsOf(size, (context) => drawTitle(context, 1));
  const columns: number[] = [];
  for (let x = 0; x < size.width; x++) {
    for (let y = 0; y < size.height; y++) {
      const at = (y * size.width + x) * 4;
      if (Math.abs((text[at] ?? 0) - (shade[at] ?? 0)) > 90) {
        columns.push(x / size.width);
        break;
      }
    }
  }
  return columns;
}

function pixelsOf(
  size: typeof SIZE,
  draw: (context: ReturnType<ReturnType<typeof createCanvas>["getContext"]>) => void,
) {
  const canvas = createCanvas(size.width, size.height);
  draw(canvas.getContext("2d"));
  return canvas.data();
}

describe("a card", () => {
  it("sets its heading in the middle", () => {
    const columns = textColumns(CARD);
    expect(columns.length).toBeGreaterThan(40);
    const [left = 0, right = 1] = [columns[0], columns.at(-1)];
    expect(Math.abs((left + right) / 2 - 0.5)).toBeLessThan(0.02);
  });

  it.each([
    ["long", "The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner ".repeat(6)],
    ["one word", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
    ["without spaces", "吾輩は猫である".repeat(12)],
  ])("keeps a heading that is %s within the frame", (_, heading) => {
    for (const size of [SIZE, { width: 180, height: 320 }]) {
      const columns = textColumns({ ...CARD, heading }, size);
      expect(columns.length).toBeGreaterThan(0);
      expect(Math.min(...columns)).toBeGreaterThan(0.03);
      expect(Math.max(...columns)).toBeLessThan(0.97);
    }
  });

  it("sets a heading in the middle that reads from the right, too", () => {
    for (const heading of ["أليس", "עליסה"].filter(canWrite)) {
      const columns = textColumns({ ...CARD, heading, subheading: "" });
      const [left = 0, right = 1] = [columns[0], columns.at(-1)];
      expect(Math.abs((left + right) / 2 - 0.5)).toBeLessThan(0.03);
    }
  });

  it("leaves out a heading for whose letters there is no typeface, and keeps the rest", () => {
    const heading = "\u{10fffd}\u{10fffc}";
    expect(textColumns({ ...CARD, heading, subheading: "" })).toEqual([]);
    expect(textColumns({ ...CARD, heading }).length).toBeGreaterThan(0);
    for (const text of ["Ende", "Преступление", "Ὀδύσσεια", "“Emma” — 1815"]) expect(canWrite(text)).toBe(true);
  });

  it("can do without a heading and without a subheading", () => {
    expect(textColumns({ ...CARD, heading: "", subheading: "" })).toEqual([]);
  });

  it("shows its text by degrees", () => {
    const { drawTitle } = buildCard(CARD, SIZE);
    const bright = (progress: number) =>
      pixelsOf(SIZE, (context) => drawTitle(context, progress)).reduce((sum, value) => sum + (value > 200 ? 1 : 0), 0);
    expect(bright(0.2)).toBeLessThan(bright(1));
  });

  it("gives the background of its place", () => {
    expect(buildCard(CARD, SIZE).background.behind.length).toBeGreaterThan(2);
  });
});
