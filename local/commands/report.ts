import { stderr, stdout } from "node:process";
import { styleText } from "node:util";
import { fitColumns, padColumns } from "./columns.ts";
import { marksFor, plainly } from "./marks.ts";

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

/** Columns of the name of a stage, on a terminal that is wide enough for a table. */
const NAME_WIDTH = 25;
const TABLE_WIDTH = 70;

/** Where a terminal does not tell. */
const USUAL_WIDTH = 80;

export function createReport(out: NodeJS.WriteStream = stdout, env: NodeJS.ProcessEnv = process.env): Report {
  const live = out.isTTY === true && env.TERM !== "dumb";
  const marks = marksFor(env);
  let name = "";
  let detail = "";
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const write = (text: string) => void out.write(marks.unicode ? text : plainly(text));
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const columns = () => out.columns || USUAL_WIDTH;
  const line = () => {
    if (detail === "") return name;
    return columns() < TABLE_WIDTH ? `${name}: ${detail}` : `${padColumns(name, NAME_WIDTH)} ${detail}`;
  };
  const clear = () => {
    clearInterval(timer);
    if (live) out.write("\r\x1b[2K");
  };
  const redraw = () => {
    const time = seconds();
    // One column stays free: a line that fills the last one is two lines on some terminals, and only one is redrawn.
    const room = columns() - marks.at.length - time.length - 4;
    const fitting = fitColumns(line(), Math.max(0, room), marks.ellipsis);
    out.write("\r\x1b[2K");
    write(`${styleText("yellow", marks.at)} ${fitting}  ${styleText("dim", time)}`);
  };
  return {
    stage(next) {
      name = next;
      detail = "";
      startedAt = performance.now();
      if (!live) return write(`${name} …\n`);
      timer = setInterval(redraw, 200).unref();
      redraw();
    },
    progress(next) {
      if (next === detail) return;
      detail = next;
      if (live) redraw();
      else write(`  ${detail}\n`);
    },
    done(next) {
      detail = next;
      clear();
      const end = styleText("dim", seconds());
      write(live ? `${styleText("green", marks.done)} ${line()}  ${end}\n` : `  ${detail} (${seconds()})\n`);
    },
    note(sentence) {
      write(`${live ? styleText("cyan", marks.note) : "Note:"} ${sentence}\n`);
    },
    clear,
  };
}

/** Writes a sentence to standard error, marked as an error. */
export function complain(code: string, sentence: string): void {
  const text = `${styleText("red", "Error", { stream: stderr })} ${code}: ${sentence}\n`;
  stderr.write(marksFor(process.env).unicode ? text : plainly(text));
}
