import { describe, expect, it } from "vitest";
import { flow, INVOKE, machine } from "./engine.fixture.ts";
import { loadDefinition } from "./load-definition.ts";

const abilities = { resources: new Set([INVOKE, "arn:aws:states:::states:startExecution.sync:2"]), objects: true };
const load = (states: Record<string, object>, more: object = {}) =>
  loadDefinition("m", machine(states, more), {}, abilities);

const pass = { Type: "Pass", End: true };
const task = { Type: "Task", Resource: INVOKE, End: true };
const mapOf = (more: object, states: Record<string, object> = { P: pass }, config?: object) => ({
  M: { Type: "Map", End: true, ItemProcessor: flow(states, config ? { ProcessorConfig: config } : {}), ...more },
});
const DISTRIBUTED = { Mode: "DISTRIBUTED", ExecutionType: "STANDARD" };
const read = (ReaderConfig: object) =>
  mapOf(
    { ItemReader: { Resource: "arn:aws:states:::s3:getObject", Arguments: {}, ReaderConfig } },
    { P: pass },
    DISTRIBUTED,
  );

describe("a definition", () => {
  it("has its placeholders filled, wherever they are", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders look like this.
    const states = { A: { ...task, Arguments: { FunctionName: "${Name}", Text: "${Odd}" } } };
    const { States } = loadDefinition("m", machine(states), { Name: "f", Odd: 'a "quoted"\nline' }, abilities);
    expect(States.A).toMatchObject({ Arguments: { FunctionName: "f", Text: 'a "quoted"\nline' } });
    expect(() => load(states)).toThrow(/nothing is known to put in for \$\{Name\}/);
  });

  it("names every reason for which it is refused", () => {
    expect(() => load({ A: { Type: "Pass", Next: "B" }, C: pass })).toThrow(/goes to B, .*; C is never reached/);
  });

  it.each<[string, Record<string, object>, RegExp]>([
    ["JSONPath", { A: { Type: "Pass", Parameters: { "x.$": "$.y" }, End: true } }, /Parameters/],
    ["JSONPath in a template", { A: { ...pass, Output: { "x.$": "$.y" } } }, /x\.\$ is JSONPath/],
    ["a field that nobody knows", { A: { ...pass, Colour: "red" } }, /Colour/],
    ["credentials of another account", { A: { ...task, Credentials: { RoleArn: "r" } } }, /Credentials/],
    ["a resource without integration", { A: { ...task, Resource: "arn:aws:states:::sns:publish" } }, /sns:publish/],
    ["a way to wait that its integration has not", { A: { ...task, Resource: `${INVOKE}.sync` } }, /no integration/],
    ["an activity", { A: { ...task, Resource: "arn:aws:states:us-east-1:1:activity:a" } }, /no integration/],
    ["broken JSONata", { A: { ...pass, Output: "{% $states.( %}" } }, /JSONata/],
    ["JSONata that AWS does not have", { A: { ...pass, Output: "{% $states.input.x ?? 1 %}" } }, /JSONata/],
    ["$eval", { A: { ...pass, Output: "{% $eval('1') %}" } }, /eval/],
    ["neither Next nor End", { A: { Type: "Pass" } }, /Next or End/],
    ["the name of a state in a Map too", { M: mapOf({}, { M: pass }).M }, /another state has this name/],
    ["a name of 81 characters", { ["A".repeat(81)]: pass }, /A{81}/],
    [
      "a variable of the flow around assigned in a Map",
      mapOf({ Assign: { x: 1 } }, { P: { ...pass, Assign: { x: 2 } } }),
      /\$x/,
    ],
    ["$states assigned", { A: { ...pass, Assign: { states: 1 } } }, /states, which is no name/],
    ["States.ALL among others", { A: { ...task, Retry: [{ ErrorEquals: ["States.ALL", "X"] }] } }, /States\.ALL/],
    [
      "States.ALL before others",
      { A: { ...task, Retry: [{ ErrorEquals: ["States.ALL"] }, { ErrorEquals: ["X"] }] } },
      /States\.ALL/,
    ],
    ["a heartbeat that nothing listens to", { A: { ...task, HeartbeatSeconds: 5 } }, /HeartbeatSeconds is for/],
    [
      "a heartbeat above the timeout",
      { A: { ...task, Resource: `${INVOKE}.waitForTaskToken`, HeartbeatSeconds: 5, TimeoutSeconds: 5 } },
      /not below/,
    ],
    ["a timeout that is a word", { A: { ...task, TimeoutSeconds: "soon" } }, /TimeoutSeconds/],
    [
      "a condition that is a word",
      { A: { Type: "Choice", Choices: [{ Condition: "yes", Next: "B" }] }, B: pass },
      /Condition/,
    ],
    [
      "a Wait for two things",
      { A: { Type: "Wait", Seconds: 1, Timestamp: "2030-01-01T00:00:00Z", End: true } },
      /Seconds or/,
    ],
    ["a Wait until no time", { A: { Type: "Wait", Timestamp: "soon", End: true } }, /no time: soon/],
    ["an ItemBatcher on an inline Map", mapOf({ ItemBatcher: {} }), /DISTRIBUTED/],
    ["a distributed Map without a type", mapOf({}, { P: pass }, { Mode: "DISTRIBUTED" }), /ExecutionType/],
    [
      "a token in an EXPRESS Map",
      mapOf(
        {},
        { P: { ...task, Resource: `${INVOKE}.waitForTaskToken` } },
        { ...DISTRIBUTED, ExecutionType: "EXPRESS" },
      ),
      /EXPRESS/,
    ],
    ["Parquet", read({ InputType: "PARQUET" }), /InputType/],
    ["a pointer into the file", read({ InputType: "JSON", ItemsPointer: "/a" }), /ItemsPointer/],
    ["CSV without headers", read({ InputType: "CSV" }), /CSVHeaderLocation/],
    ["a file of no type", read({}), /InputType/],
    [
      "a reader of something else",
      mapOf({ ItemReader: { Resource: "arn:aws:states:::dynamodb:scan", Arguments: {} } }, { P: pass }, DISTRIBUTED),
      /ItemReader/,
    ],
  ])("with %s is refused when it is loaded", (_, states, reason) => {
    expect(() => load(states)).toThrow(reason);
  });

  it("is refused without JSONata, and where its Map reads from a store that is not there", () => {
    expect(() => load({ A: pass }, { QueryLanguage: "JSONPath" })).toThrow(/JSONata/);
    const states = read({ InputType: "JSON" });
    expect(() => loadDefinition("m", machine(states), {}, { ...abilities, objects: false })).toThrow(/no store/);
    expect(load(states)).toMatchObject({ StartAt: "M" });
  });
});
