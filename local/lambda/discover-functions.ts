import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A task of a state machine as a Lambda: its name, its file, and what stands for it in the machine's definition. */
export interface PipelineFunction {
  /** `<machine>-<verb-noun>`, unique on this machine. */
  readonly functionName: string;
  /** The file's name in capitals, such as `EmbedPassages`: the key of the definition's substitution. */
  readonly placeholder: string;
  readonly module: URL;
}

/** The tasks of a state machine: one file each in its folder. */
export function discoverFunctions(folder: string, machine: string): PipelineFunction[] {
  return readdirSync(join(folder, machine))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => {
      const name = basename(file, ".ts");
      return {
        functionName: `${machine}-${name}`,
        placeholder: name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
        module: pathToFileURL(join(folder, machine, file)),
      };
    });
}

export function functionArn(functionName: string): string {
  return `arn:aws:lambda:us-east-1:000000000000:function:${functionName}`;
}
