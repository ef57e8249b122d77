import { api } from "../api.ts";
import { watchBook } from "./watch-book.ts";

/** Operations that stream, in a function of their own: one on AWS streams all that it answers. */
export const routes = [watchBook];
export const handler = api("events", routes);
