/** `npm run demo`: a film of the sample story, through all of the platform. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readyModels } from "#core/providers/routing.ts";
import { homeFolder } from "../environment.ts";
import { produceFilm } from "../production/produce-film.ts";
import { runCommand } from "./run-command.ts";
import { tellFilm } from "./tell-film.ts";
import { withCloud } from "./with-cloud.ts";

const SAMPLE = fileURLToPath(new URL("../../samples/the-lamplighters-map.epub", import.meta.url));

/** Long enough to see what a film is like, short enough to wait for. */
const MAX_SECONDS = 100;

const startedAt = performance.now();
readyModels();
await runCommand((signal) =>
  withCloud(signal, async (cloud, report) => {
    const film = await produceFilm(
      cloud,
      {
        ...{ book: SAMPLE, chapter: null, aspect: "16:9", maxSeconds: MAX_SECONDS },
        out: () => join(homeFolder(), "films", "the-lamplighters-map.mp4"),
      },
      report,
      signal,
    );
    tellFilm(film, performance.now() - startedAt, [
      "npm run film -- samples/the-lamplighters-map.epub --chapter 2",
      "npm run film -- YOUR-BOOK.epub --list",
      "npm start",
    ]);
  }),
);
