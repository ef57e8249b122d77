import { saysDiskFull } from "#core/disk-full.ts";
import { type Problem, problem, problemIn } from "#core/http/errors.ts";
import { killAllFfmpeg } from "#core/media/ffmpeg.ts";
import { complain } from "./report.ts";

/**
 * Exit statuses, after sysexits.h where it has one: 64 wrong use, 65 the book is at fault, 66 no such file, 70 our
 * fault, 73 cannot write, 75 try again, 130 interrupted.
 */
function exitStatus({ code, status }: Problem): number {
  switch (code) {
    case "interrupted":
      return 130;
    case "bad-request":
      return 64;
    case "file-not-found":
      return 66;
    case "disk-full":
    case "cannot-write":
      return 73;
    default:
      if (status === 409 || status === 503) return 75;
      return status >= 400 && status < 500 ? 65 : 70;
  }
}

/**
 * Runs a command to its end and exits. Whatever goes wrong is one sentence with a code on standard error and an exit
 * status that tells the kind; Ctrl-C lets `run` put things away through its signal, a second one does not wait.
 */
export async function runCommand(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interrupt = new AbortController();
  const onSignal = () => {
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort(problem("interrupted"));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  // Whoever read what is printed may have gone, as `head` does; the work is no less wanted.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const fail = (thrown: unknown): never => {
    const found = interrupt.signal.aborted ? problem("interrupted") : asProblem(thrown);
    complain(found.code, found.message);
    if (process.env.LITINK_DEBUG && !interrupt.signal.aborted) console.error(thrown);
    process.exit(exitStatus(found));
  };
  process.on("uncaughtException", fail);
  process.on("exit", killAllFfmpeg);
  try {
    await run(interrupt.signal);
  } catch (thrown) {
    fail(thrown);
  }
  process.exit(0);
}

/** What a file system answers that lets nothing be written at a place, whoever asks. */
const CANNOT_WRITE = /^(EACCES|EEXIST|EISDIR|ELOOP|ENAMETOOLONG|ENOTDIR|EPERM|EROFS|ERR_FS_EISDIR)$/;

function asProblem(thrown: unknown): Problem {
  const known = problemIn(thrown);
  if (known) return known;
  if (saysDiskFull(thrown)) return problem("disk-full");
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  if (CANNOT_WRITE.test(code)) {
    const path = thrown instanceof Error && "path" in thrown ? String(thrown.path) : "the place asked for";
    return problem("cannot-write", { path });
  }
  return problem("internal-error", { at: new Date().toISOString() }, { cause: thrown });
}
