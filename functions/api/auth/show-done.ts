import * as z from "zod";
import { reply, route } from "#core/http/route.ts";
import { noStore } from "./protocol.ts";

/** Where a link of a mail leads when no site is set up: a page without script, that keeps what it is told to itself. */
export const showDone = route(
  {
    method: "GET",
    path: "/auth/v1/done",
    auth: "public",
    summary: "The page after a link was followed",
    query: z.strictObject({
      error: z.string().max(100).optional(),
      error_code: z.string().max(100).optional(),
      error_description: z.string().max(1_000).optional(),
    }),
    contentType: "text/html; charset=utf-8",
    response: z.string(),
  },
  async ({ query }) =>
    reply(
      query.error === undefined
        ? page("Done", "That was the right link. You can close this page and go back to where you came from.")
        : page("This did not work", "The link is wrong, was used, or is too old. Go back and ask for a new one."),
      noStore,
    ),
);

function page(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Litink</title>
<h1>${title}</h1>
<p>${sentence}</p>
</html>
`;
}
