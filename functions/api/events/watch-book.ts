import * as z from "zod";
import { Book, watchBook as watch } from "#core/books/index.ts";
import { streamRoute } from "#core/http/route.ts";

export const watchBook = streamRoute(
  {
    method: "GET",
    path: "/v1/books/{bookId}/events",
    auth: "user",
    summary: "Watch a book while it is read",
    description:
      "Server-sent events, each the whole book: the first as it is, then one whenever it has changed, until it is `ready` or `failed`. A stream ends after five minutes at the latest; ask again with the last `id` as `Last-Event-ID`. It is answered with 204 when nothing more will come.",
    params: z.strictObject({ bookId: z.uuid() }),
    response: Book,
    errors: ["book-not-found"],
  },
  ({ tenant, params, headers }) => watch(tenant, params.bookId, headers["last-event-id"]),
);
