import { afterEach, describe, expect, it } from "vitest";
import { Crew, type WorkHints } from "./crew.ts";

const module = new URL("./crew.fixture.ts", import.meta.url).href;
const LONG_MS = 60_000;

let crew: Crew;
afterEach(() => crew.stop());

const order = (exportName: "work" | "fail", forMs = 0) => ({ module, exportName, input: { forMs } });
const work = (forMs = 0, hints: WorkHints = {}) => crew.run<number>(order("work", forMs), hints);

describe("a crew", () => {
  it("lets its threads work side by side, and each go on with what waits", async () => {
    crew = new Crew(2);
    const answers = await Promise.all(Array.from({ length: 6 }, () => work(30)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(2);
  });

  it("does what is urgent before what has waited longer", async () => {
    crew = new Crew(1);
    const done: string[] = [];
    const noting = async (name: string, hints?: WorkHints) => {
      await work(0, hints);
      done.push(name);
    };
    await Promise.all([noting("first"), noting("second"), noting("urgent", { urgent: true })]);
    expect(done).toEqual(["first", "urgent", "second"]);
  });

  it("goes on after work that fails", async () => {
    crew = new Crew(1);
    await expect(crew.run(order("fail"), {})).rejects.toThrow("It cannot be done.");
    expect(await work()).toHaveProperty("output");
  });

  it("takes back what waits and ends what runs, once it is not wanted any more", async () => {
    crew = new Crew(1);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const ran = work(LONG_MS, { signal: running.signal });
    const waited = work(LONG_MS, { signal: waiting.signal });
    const last = work();
    waiting.abort();
    await expect(waited).rejects.toMatchObject({ name: "AbortError" });
    running.abort();
    await expect(ran).rejects.toMatchObject({ name: "AbortError" });
    expect(await last).toHaveProperty("output");
    await expect(work(0, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  });

  it("refuses what runs and what waits when it stops", async () => {
    crew = new Crew(1);
    const both = Promise.allSettled([work(LONG_MS), work(LONG_MS)]);
    await crew.stop();
    expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });
});
