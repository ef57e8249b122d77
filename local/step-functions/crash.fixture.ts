/** A process for a test to kill: runs one execution, on a database on disk, from the start or from where it was. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, migrate } from "#core/db/index.ts";
import { STEP_FUNCTIONS_MIGRATIONS, StepFunctions } from "./engine.ts";

const [home = "", hangsAt = ""] = process.argv.slice(2);
process.env.DATABASE_URL = `pglite://${join(home, "postgres")}`;
await migrate([STEP_FUNCTIONS_MIGRATIONS]);

const RESOURCE = "arn:aws:states:::lambda:invoke";
const task = (what: string) => ({ Type: "Task", Resource: RESOURCE, Arguments: { what }, End: true });
const definition = {
  QueryLanguage: "JSONata",
  StartAt: "Start",
  States: {
    Start: { ...task("start"), End: undefined, Assign: { times: 10 }, Next: "Items" },
    Items: {
      Type: "Map",
      Items: "{% $range(0, 4, 1) %}",
      MaxConcurrency: 1,
      ItemProcessor: {
        StartAt: "Item",
        States: {
          Item: { ...task("{% 'item ' & $string($states.input) %}"), Output: "{% $states.input * $times %}" },
        },
      },
      End: true,
    },
  },
};
const engine = new StepFunctions({
  machines: { m: { definition, substitutions: {} } },
  integrations: {
    [RESOURCE]: async (args) => {
      const { what } = args as { what: string };
      appendFileSync(join(home, "calls.txt"), `${what}\n`);
      if (what !== hangsAt) return {};
      process.send?.("hanging");
      return new Promise(() => {});
    },
  },
});
const [arn = (await engine.start("m", {}, "one")).arn] = await engine.resume();
const { output } = await engine.ended(arn);
process.send?.(JSON.parse(output ?? "null"));
await closeDatabase();
process.disconnect?.();
