import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engineFor, failure, run, withDatabase } from "#local/step-functions/engine.fixture.ts";

withDatabase();

const definition = JSON.parse(readFileSync(new URL("../../statemachines/make-film.asl.json", import.meta.url), "utf8"));
const FILM = { filmId: "f" };
const SEGMENTS = [0, 1, 2];

type Task = (input: { segment: number; error?: string }) => unknown;

/** Runs the machine with tasks that note what they were asked for; those of `tasks` do more. */
async function makeFilm(tasks: Readonly<Record<string, Task>>) {
  const asked: string[] = [];
  const usual: Readonly<Record<string, Task>> = {
    PlanFilm: () => ({ portraits: [], segments: SEGMENTS, scenesAtOnce: 2 }),
    SubmitClip: () => ({ status: "completed" }),
    FailFilm: ({ error }) => ({ code: error, sentence: "A sentence." }),
  };
  const names: string[] = JSON.stringify(definition).match(/(?<=\$\{)\w+(?=\})/g) ?? [];
  const lambdas = Object.fromEntries(
    names.map((name) => [
      name,
      (input: Parameters<Task>[0]) => {
        asked.push([name, input.segment, input.error].filter((part) => part !== undefined).join(" "));
        return (tasks[name] ?? usual[name] ?? (() => ({})))(input);
      },
    ]),
  );
  const substitutions = Object.fromEntries(names.map((name) => [name, name]));
  const end = await run(engineFor({}, lambdas, { machines: { m: { definition, substitutions } } }), FILM);
  return { ...end, asked };
}

/** Lets a task fail for one segment. */
const failingAt =
  (segment: number): Task =>
  (input) => {
    if (input.segment === segment) throw failure("not-drawn");
    return {};
  };

describe("make-film", () => {
  it("prepares all scenes before it films one, mixes the sound beside them, and merges when both are done", async () => {
    const { status, asked } = await makeFilm({});
    expect(status).toBe("SUCCEEDED");
    const at = (name: string) => asked.findIndex((each) => each.startsWith(name));
    const last = (name: string) => asked.findLastIndex((each) => each.startsWith(name));
    for (const prepared of ["DrawPicture", "DesignSound"]) expect(last(prepared)).toBeLessThan(at("SubmitClip"));
    expect(at("MixSound")).toBeLessThan(at("CheckScenes"));
    expect(last("ComposeScene")).toBeLessThan(at("CheckScenes"));
    expect(asked.slice(at("CheckScenes"))).toEqual(["CheckScenes", "MergeSegments", "VerifyFilm", "FinishFilm"]);
  });

  it("records a scene that cannot be prepared, films the others, and fails with what is missing", async () => {
    const { status, error, asked } = await makeFilm({
      DrawPicture: failingAt(1),
      CheckScenes: () => {
        throw failure("scenes-missing");
      },
    });
    expect([status, error]).toEqual(["FAILED", "scenes-missing"]);
    expect(asked).toContain("RecordFailure 1 not-drawn");
    expect(asked.filter((each) => each.startsWith("ComposeScene")).toSorted()).toEqual([
      "ComposeScene 0",
      "ComposeScene 2",
    ]);
    expect(asked).not.toContain("MixSound");
    expect(asked).not.toContain("MergeSegments");
  });

  it("records a scene that cannot be filmed, and films the others", async () => {
    const { asked } = await makeFilm({ SubmitClip: failingAt(2) });
    expect(asked).toContain("RecordFailure 2 not-drawn");
    expect(asked).toContain("ComposeScene 0");
    expect(asked).toContain("ComposeScene 1");
  });

  it("lets no fault of the sound cost a scene its work, and tells it when all scenes are there", async () => {
    const { status, error, asked } = await makeFilm({
      MixSound: () => {
        throw failure("disk-full");
      },
    });
    expect([status, error]).toEqual(["FAILED", "disk-full"]);
    for (const segment of SEGMENTS) expect(asked).toContain(`ComposeScene ${segment}`);
    expect(asked).not.toContain("MergeSegments");
  });
});
