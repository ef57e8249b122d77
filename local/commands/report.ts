import { stderr, stdout } from "node:process";
import { styleText } from "node:util";

/** Says what is going on: one line for each stage, redrawn on a terminal, a line for each change elsewhere. */
export interface Report {
  /** Begins a stage, such as "Reading the book". */
  stage(name: string): void;
  /** Says how far the stage is. */
  progress(detail: string): void;
  /** Ends the stage with what came of it. */
  done(detail: string): void;
  /** Says something that a person should know, beside the stages. */
  note(sentence: string): void;
  /** Takes what is half-said off the terminal, before something else is written there. */
  clear(): void;
}

/** Columns of the name of a stage. */
const NAME_WIDTH = 25;

export function createReport(out: NodeJS.WriteStream = stdout): Report {
  const live = out.isTTY === true;
  let name = "";
  let detail = "";
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const line = () => {
    const room = live ? Math.max(20, out.columns - NAME_WIDTH - 12) : 500;
    return `${name.padEnd(NAME_WIDTH)} ${detail.length > room ? `${detail.slice(0, room - 1)}…` : detail}`;
  };
  const clear = () => {
    clearInterval(timer);
    if (live) out.write("\r\x1b[2K");
  };
  const redraw = () => {
    out.write(`\r\x1b[2K${styleText("yellow", "●")} ${line()}  ${styleText("dim", seconds())}`);
  };
  return {
    stage(next) {
      name = next;
      detail = "";
      startedAt = performance.now();
      if (!live) return void out.write(`${name} …\n`);
      timer = setInterval(redraw, 200).unref();
      redraw();
    },
    progress(next) {
      if (next === detail) return;
      detail = next;
      if (live) redraw();
      else out.write(`  ${detail}\n`);
    },
    done(next) {
      detail = next;
      clear();
      out.write(
        live
          ? `${styleText("green", "✔")} ${line()}  ${styleText("dim", seconds())}\n`
          : `  ${detail} (${seconds()})\n`,
      );
    },
    note(sentence) {
      out.write(`${live ? styleText("cyan", "ℹ") : "Note:"} ${sentence}\n`);
    },
    clear,
  };
}

/** Writes a sentence to standard error, marked as an error. */
export function complain(code: string, sentence: string): void {
  stderr.write(`${stderr.isTTY ? styleText("red", "Error") : "Error"} ${code}: ${sentence}\n`);
}
