import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { problem } from "#core/http/errors.ts";
import { reply, route } from "#core/http/route.ts";

const CSS = "text/css; charset=utf-8";
const JAVASCRIPT = "text/javascript; charset=utf-8";

/** Starts Swagger UI: signed in until the page is left, and asking no other host whether the description is valid. */
const SHOW_OPERATIONS = `SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#operations",
  deepLinking: true,
  displayRequestDuration: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

interface Asset {
  readonly type: string;
  readonly read: () => Promise<string>;
}

/** Every file that the page loads; no other one can be asked for. */
const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ["swagger-ui.css", { type: CSS, read: fromPackage("swagger-ui.css") }],
  ["swagger-ui-bundle.js", { type: JAVASCRIPT, read: fromPackage("swagger-ui-bundle.js") }],
  ["show-operations.js", { type: JAVASCRIPT, read: async () => SHOW_OPERATIONS }],
]);

/** A file of Swagger UI, which stays a package beside a bundled function: it is larger than all that is ours. */
function fromPackage(file: string): () => Promise<string> {
  let text: Promise<string> | undefined;
  return () => {
    text ??= readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${file}`)), "utf8");
    return text;
  };
}

/** A script or a style sheet of the page. */
export const getDocsAsset = route(
  {
    method: "GET",
    path: "/docs/assets/{file}",
    auth: "public",
    summary: "A file that the page loads",
    params: z.strictObject({ file: z.string().meta({ examples: ["swagger-ui.css"] }) }),
    response: z.string().meta({ examples: [".swagger-ui{color:#3b4151}"] }),
    contentType: "text/*",
    errors: ["nothing-here"],
    single: true,
  },
  async ({ params }) => {
    const asset = ASSETS.get(params.file);
    if (!asset) throw problem("nothing-here");
    const headers = {
      "content-type": asset.type,
      "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
    };
    return reply(await asset.read(), { headers });
  },
);
