/**
 * Writes what is made of the routes and of the catalogue of problems: docs/openapi.json and docs/problems.md. Run it after
 * changing either: node scripts/generate-openapi.ts, and then node scripts/generate-client.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describeApi, writeDocument } from "#core/http/openapi/describe-api.ts";
import { groupProblems } from "#functions/api/docs/group-problems.ts";
import { writeProblemsMarkdown } from "#functions/api/docs/write-problems-markdown.ts";
import { loadApiDomains } from "#functions/api/load-domains.ts";

const root = new URL("../", import.meta.url);
const { version }: { version: string } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const document = describeApi(
  (await loadApiDomains()).flatMap(({ operations }) => operations),
  version,
);
writeFileSync(new URL("docs/openapi.json", root), writeDocument(document));
writeFileSync(new URL("docs/problems.md", root), writeProblemsMarkdown(groupProblems(document)));
