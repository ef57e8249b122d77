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
}

export function createReport(out: NodeJS.WriteStream = stdout): Report {
  const live = out.isTTY === true;
  let name = "";
  let detail = "";
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const line = (mark: string) =>
    `${mark} ${name.padEnd(28)} ${detail}`.slice(0, Math.max(20, (out.columns ?? 100) - 10));
  const redraw = () => {
    if (live) out.write(`\r\x1b[2K${line(styleText("yellow", "●"))}  ${styleText("dim", seconds())}`);
  };
  return {
    stage(next) {
      name = next;
      detail = "";
      startedAt = performance.now();
      if (live) timer = setInterval(redraw, 200).unref();
      redraw();
    },
    progress(next) {
      if (next === detail) return;
      detail = next;
      if (live) redraw();
      else out.write(`  ${name}: ${detail}\n`);
    },
    done(next) {
      clearInterval(timer);
      detail = next;
      if (live) out.write("\r\x1b[2K");
      out.write(`${line(live ? styleText("green", "✔") : "-")}  ${seconds()}\n`);
    },
  };
}

/** Writes a sentence to standard error, marked as an error. */
export function complain(code: string, sentence: string): void {
  stderr.write(`${stderr.isTTY ? styleText("red", "Error") : "Error"} ${code}: ${sentence}\n`);
}
