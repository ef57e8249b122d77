/**
 * Worker threads, as many as there are processors, for all that takes the processor: drawing, speech, encoding. One
 * crew and not one per subject, so that work never competes for more cores than there are and memory stays bounded.
 *
 * Language alone has threads of its own: its model is a large heap of small objects, which every collection of garbage
 * would go over, and drawing makes a collection every few frames. They are half as many, since each has a model of its
 * own, and end soon after their work.
 */
import { availableParallelism } from "node:os";
import { recallProblem } from "#core/http/errors.ts";
import { Crew, type WorkHints } from "./crew.ts";
import type { WorkerOrder } from "./worker-entry.ts";

type CrewName = "general" | "language";

const crews = new Map<CrewName, Crew>();

/**
 * Runs `exportName` of a module in a worker thread. Input and result are structured-cloned.
 *
 * @throws what the function throws, a Problem as a Problem; an AbortError once `signal` fires, which ends the thread.
 */
export async function runInWorker<Output>(
  module: URL,
  exportName: string,
  input: unknown,
  { crew = "general", ...hints }: WorkHints & { crew?: CrewName } = {},
): Promise<Output> {
  const order: WorkerOrder = { module: module.href, exportName, input };
  const answer = await crewNamed(crew).run<Output>(order, hints);
  if ("problem" in answer) throw recallProblem(answer.problem.code, answer.problem.sentence);
  return answer.output;
}

function crewNamed(name: CrewName): Crew {
  let crew = crews.get(name);
  if (!crew) {
    crew = new Crew(name === "language" ? Math.ceil(availableParallelism() / 2) : availableParallelism());
    crews.set(name, crew);
  }
  return crew;
}

/** Ends all threads; what waits is refused. */
export async function stopWorkers(): Promise<void> {
  const stopping = [...crews.values()];
  crews.clear();
  await Promise.all(stopping.map((crew) => crew.stop()));
}
