/** `npm run film -- BOOK …`: a film of a chapter of one's own book. */
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as z from "zod";
import { PLANS } from "#core/billing/index.ts";
import { problem } from "#core/http/errors.ts";
import { readyModels } from "#core/providers/routing.ts";
import { Aspect } from "#core/providers/vocabulary.ts";
import { homeFolder } from "../environment.ts";
import { type Chapter, listBook, produceFilm } from "../production/produce-film.ts";
import { runCommand } from "./run-command.ts";
import { tellFilm } from "./tell-film.ts";
import { withCloud } from "./with-cloud.ts";

const USAGE = `npm run film -- BOOK [options]

  BOOK                 an EPUB, Markdown or text file
  --list               list the chapters and make nothing
  --chapter N          the chapter to film, by its number in the list; the first that tells the story without it
  --aspect A           16:9 (default), 9:16 or 1:1
  --max-seconds S      abridge the chapter to fit S seconds
  --out FILE.mp4       where the film goes; poster and subtitles go beside it`;

const Options = z.strictObject({
  list: z.boolean().default(false),
  help: z.boolean().default(false),
  chapter: z.coerce.number("--chapter takes a number").int().positive().optional(),
  aspect: Aspect.default("16:9"),
  "max-seconds": z.coerce
    .number("--max-seconds takes a number")
    .min(10)
    .max(PLANS.enterprise.longestFilmSeconds)
    .optional(),
  out: z.string().optional(),
});

/** npm runs scripts in the package's folder; paths are meant from where the person stands. */
const here = process.env.INIT_CWD ?? process.cwd();

function readArguments(): { book: string; options: z.infer<typeof Options> } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        list: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        chapter: { type: "string" },
        aspect: { type: "string" },
        "max-seconds": { type: "string" },
        out: { type: "string" },
      },
    });
    const options = Options.parse(values);
    const [book, ...rest] = positionals;
    if (options.help) return { book: "", options };
    if (!book) throw new RangeError("Name a book: npm run film -- BOOK");
    if (rest.length > 0) throw new RangeError(`One book at a time; ${rest.join(" ")} is too much.`);
    if (options.out && extname(options.out).toLowerCase() !== ".mp4")
      throw new RangeError("--out names a file that ends in .mp4.");
    return { book: resolve(here, book), options };
  } catch (thrown) {
    const reason =
      thrown instanceof z.ZodError
        ? thrown.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("; ")
        : thrown instanceof Error
          ? thrown.message
          : String(thrown);
    throw problem("bad-request", { reason: `${reason} (npm run film -- --help shows how.)` });
  }
}

/** `the-lamplighters-map-2.mp4` in the data folder, unless `--out` says where. */
function fileFor(title: string, chapter: number, book: string): string {
  const plain = title
    .normalize("NFKD")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .toLowerCase();
  return join(homeFolder(), "films", `${plain.slice(0, 80) || basename(book, extname(book))}-${chapter}.mp4`);
}

/** The chapters as a list to choose from. */
function tellChapters(chapters: readonly Chapter[]): void {
  for (const { number, title, contentType, minutes } of chapters) {
    const kind = contentType === "chapter" ? "" : ` (${contentType.replace("_", " ")})`;
    console.log(`${String(number).padStart(4)}  ${title}${kind}, ${minutes} min to read`);
  }
}

const startedAt = performance.now();
await runCommand(async (signal) => {
  const { book, options } = readArguments();
  if (options.help) return console.log(USAGE);
  if (!options.list) readyModels();
  await withCloud(signal, async (cloud, report) => {
    if (options.list) return tellChapters((await listBook(cloud, book, report, signal)).chapters);
    const film = await produceFilm(
      cloud,
      {
        book,
        chapter: options.chapter ?? null,
        aspect: options.aspect,
        maxSeconds: options["max-seconds"] ?? null,
        out: ({ bookTitle, chapter }) => (options.out ? resolve(here, options.out) : fileFor(bookTitle, chapter, book)),
      },
      report,
      signal,
    );
    tellFilm(film, performance.now() - startedAt, [
      "npm run film -- BOOK --list",
      "npm run film -- BOOK --aspect 9:16",
    ]);
  });
});
