import { describe, expect, it } from "vitest";
import { Look } from "#core/providers/vocabulary.ts";
import { dressCast } from "./dress-cast.ts";

const member = (name: string, look: Partial<Look> = {}) => ({ name, look: Look.parse(look) });
const colorsOf = (cast: ReturnType<typeof dressCast>) => cast.map(({ look }) => look.outfitColor);

describe("a cast whose clothes the text leaves open", () => {
  it("wears colours of which no two are the same, nor one that the text gives somebody", () => {
    const cast = [
      member("Ahab"),
      member("Starbuck"),
      member("Stubb", { outfitColor: "blue" }),
      member("Flask"),
      member("Ishmael"),
      member("Queequeg"),
    ];
    const colors = colorsOf(dressCast(cast));
    expect(colors[2]).toBe("blue");
    expect(new Set(colors).size).toBe(cast.length);
    expect(colors).not.toContain(undefined);
  });

  it("is dressed the same every time, and not as every other cast", () => {
    const cast = [member("Ahab"), member("Starbuck")];
    expect(dressCast(cast)).toEqual(dressCast(cast));
    const leads = ["Ahab", "Mira", "Jakob", "Henry", "Anna", "Ogilvy"].map(
      (name) => colorsOf(dressCast([member(name)]))[0],
    );
    expect(new Set(leads).size).toBeGreaterThan(2);
  });

  it("keeps what the text says, and a suit as whoever draws it likes", () => {
    const [suit, coat] = dressCast([member("Crake", { outfit: "suit" }), member("Mira", { outfitColor: "yellow" })]);
    expect(suit?.look.outfitColor).toBeUndefined();
    expect(coat?.look.outfitColor).toBe("yellow");
  });

  it("shares colours once all are worn, but never with the first three", () => {
    const colors = colorsOf(dressCast(Array.from({ length: 30 }, (_, index) => member(`Sailor ${index}`))));
    expect(new Set(colors.slice(0, 8)).size).toBe(8);
    for (const color of colors.slice(3)) expect(colors.slice(0, 3)).not.toContain(color);
    expect(colors).not.toContain(undefined);
  });
});
