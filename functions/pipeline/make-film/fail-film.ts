import { failFilm } from "#core/film/index.ts";
import { failureTask } from "../failure-task.ts";

export const handler = failureTask("filmId", failFilm);
