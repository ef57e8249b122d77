/** Where the API answers. The first is where the document itself is served. */
export const SERVERS = [
  { url: "/", description: "Where this description is served" },
  { url: "http://localhost:4000", description: "One machine, started with `npm start`" },
];

/** The domains, in the order in which a newcomer meets them. */
export const TAGS = [
  {
    name: "auth",
    description:
      "Accounts and sessions, in the protocol of Supabase Auth. `code` and `error_code` of a problem are that protocol's; `type` tells ours",
  },
  { name: "books", description: "Your books: from a file to chapters that can be read, searched and filmed" },
  { name: "profile", description: "Who you are here, and all that is yours" },
  { name: "search", description: "Passages of your books by words and by meaning, and chapters that are alike" },
  { name: "events", description: "What goes on, told as it happens" },
  { name: "admin", description: "For administrators" },
  { name: "system", description: "Whether the platform is well" },
  { name: "docs", description: "What you are reading" },
];

/** What holds for all operations, in Markdown. */
export const INTRODUCTION = `
**Signing in.** \`/auth/v1\` speaks the protocol of Supabase Auth, so that its clients sign in unchanged. Send the access
token of a session as \`Authorization: Bearer …\`. It lasts an hour; a refresh token gives the next one.

**Requests.** JSON in UTF-8, at most 1 MB; files go to the store and not through here. An unknown field is refused, not
ignored. Wherever there is a GET there is a HEAD.

**Problems.** Whatever goes wrong is answered as \`application/problem+json\` (RFC 9457) with a \`code\` for programs and a
\`detail\` for people; \`errors\` names each field that is wrong. All codes are explained at [/docs/problems](/docs/problems).

**Lists** come in pages: \`limit\` items, and \`nextCursor\` for the next page, \`null\` on the last. Pages neither repeat nor
miss an item when others are added meanwhile.

**Creating once.** A POST that creates takes an \`Idempotency-Key\`: the same request with the same key creates nothing again,
however often it comes, and gets the same answer. Long work is answered with 202 and a \`Location\` to look at.

**Changing safely.** A single resource has an \`ETag\`. Send it back as \`If-None-Match\` to be told that nothing has changed, or
as \`If-Match\` to change only what you have seen.

**Limits.** A plan has so many requests a minute. \`RateLimit\` tells what is left, and 429 comes with \`Retry-After\`.
`.trim();
