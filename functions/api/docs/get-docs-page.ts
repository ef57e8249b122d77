import * as z from "zod";
import { reply, route } from "#core/http/route.ts";
import { pageHeaders } from "./page-headers.ts";

/** Swagger UI sets styles of elements, and draws its icons from `data:` addresses. No script runs that is no file of ours. */
const HEADERS = pageHeaders([
  ...["script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'"],
]);

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Litink API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/assets/swagger-ui.css">
</head>
<body>
<div id="operations"></div>
<noscript>This page needs JavaScript. The description itself is at <a href="/v1/openapi.json">/v1/openapi.json</a>.</noscript>
<script src="/docs/assets/swagger-ui-bundle.js"></script>
<script src="/docs/assets/show-operations.js"></script>
</body>
</html>
`;

/** The description of the API for people, to read and to try. */
export const getDocsPage = route(
  {
    method: "GET",
    path: "/docs",
    auth: "public",
    summary: "The description of this API as a page to browse",
    response: z.string().meta({ examples: ["<!doctype html>…"] }),
    contentType: "text/html; charset=utf-8",
  },
  async () => reply(PAGE, { headers: HEADERS }),
);
