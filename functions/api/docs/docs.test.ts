import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS } from "#core/http/errors.ts";
import type { ApiHandler } from "../api.ts";
import { send } from "../people.fixture.ts";

let handler: ApiHandler;
beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = "SILENT";
  process.env.POWERTOOLS_METRICS_DISABLED = "true";
  ({ handler } = await import("./index.ts"));
});

/** Addresses that a page loads something from. */
const loadedBy = (html: string) => [...html.matchAll(/(?:src|<link [^>]*href)="([^"]+)"/g)].map(([, url = ""]) => url);

describe("the description of the API", () => {
  it("is served as it is committed, and not again to whoever has it", async () => {
    const { status, headers, body } = await send(handler, "/v1/openapi.json");
    const committed = readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8");
    expect([status, headers["content-type"], body]).toEqual([200, "application/json", JSON.parse(committed)]);
    expect(headers["cache-control"]).toMatch(/^public, max-age=\d+$/);
    const again = await send(handler, "/v1/openapi.json", { headers: { "if-none-match": headers.etag ?? "" } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });
});

describe("the page of the API", () => {
  it("loads files of this host alone, and all that it loads is there as what it is", async () => {
    const { headers, body } = await send(handler, "/docs");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const files = loadedBy(body).filter((url) => !url.startsWith("data:"));
    expect(files).toEqual(expect.arrayContaining(["/docs/assets/swagger-ui.css", "/docs/assets/swagger-ui-bundle.js"]));
    for (const file of files) {
      const asset = await send(handler, file);
      const type = file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
      expect([asset.status, asset.headers["content-type"]], file).toEqual([200, type]);
      expect(asset.headers["cache-control"], file).toMatch(/^public, max-age=86400/);
      const again = await send(handler, file, { headers: { "if-none-match": asset.headers.etag ?? "" } });
      expect(again.status, file).toBe(304);
    }
  });

  it("lets no script run but those files, and nothing be sent or loaded elsewhere", async () => {
    const { headers, body } = await send(handler, "/docs");
    const policy = Object.fromEntries(
      (headers["content-security-policy"] ?? "").split("; ").map((each) => each.split(/ (.*)/).slice(0, 2)),
    );
    expect(policy).toMatchObject({ "default-src": "'none'", "script-src": "'self'", "connect-src": "'self'" });
    expect(policy).toMatchObject({ "base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "'none'" });
    expect(body).not.toMatch(/<script(?![^>]*src=)|\son\w+=|javascript:/);
  });

  it("keeps no token once it is left, and asks no other host whether the description is valid", async () => {
    const { body } = await send(handler, "/docs/assets/show-operations.js");
    expect(body).toMatch(/persistAuthorization: false/);
    expect(body).toMatch(/validatorUrl: null/);
    expect(body).not.toMatch(/https?:/);
  });

  it.each(["package.json", "swagger-ui.js", "..%2fpackage.json", "constructor"])("gives no file %s", async (file) => {
    expect(await send(handler, `/docs/assets/${file}`)).toMatchObject({ status: 404, body: { code: "nothing-here" } });
  });
});

describe("the page of problems", () => {
  it("explains every problem where its type leads to", async () => {
    const { status, headers, body } = await send(handler, "/docs/problems");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const anchors = [...body.matchAll(/<section id="([a-z-]+)">/g)].map(([, code]) => code);
    expect(anchors.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });

  it("is drawn by a style sheet that its policy lets in, and loads nothing", async () => {
    const { headers, body } = await send(handler, "/docs/problems");
    const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(body) ?? [];
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(style))).toString("base64");
    expect(headers["content-security-policy"]).toContain(`style-src 'sha256-${digest}'`);
    expect(loadedBy(body)).toEqual(["data:,"]);
  });
});
