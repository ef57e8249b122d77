import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeApi, writeDocument } from "#core/http/openapi/describe-api.ts";
import type { Operation, Parameter, Reference } from "#core/http/openapi/document.ts";
import { ProblemDetails } from "#core/http/problem-details.ts";
import { isMetered, noContent, successStatus } from "#core/http/route.ts";
import { groupProblems } from "#functions/api/docs/group-problems.ts";
import { writeProblemsMarkdown } from "#functions/api/docs/write-problems-markdown.ts";
import { loadApiDomains } from "#functions/api/load-domains.ts";
import { OpenApiShape } from "./openapi-shape.fixture.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const { version }: { version: string } = JSON.parse(read("package.json"));
const routes = (await loadApiDomains()).flatMap(({ operations }) => operations);
const document = describeApi(routes, version);
const operationOf = (name: string) => operations.find(({ operation }) => operation.operationId === name)?.operation;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What a reference leads to. */
function resolve(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], document);
}

function parametersOf({ parameters = [] }: Operation): Parameter[] {
  return parameters.map((each) => ("$ref" in each ? (resolve(each.$ref) as Parameter) : each));
}

describe("the description of the API", () => {
  it("is committed as the routes are: scripts/generate-openapi.ts was run after the last change", () => {
    expect(read("docs/openapi.json")).toBe(writeDocument(document));
  });

  it("is OpenAPI 3.1", () => {
    expect(OpenApiShape.safeParse(document).error).toBeUndefined();
  });

  it("describes every route once", () => {
    const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
    expect(described.toSorted()).toEqual(routes.map(({ route }) => `${route.method} ${route.path}`).toSorted());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
  });

  it("refers to nothing that it does not have, and has no schema or answer that nothing refers to", () => {
    const references = new Set([...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = ""]) => to));
    expect([...references].filter((to) => resolve(to) === undefined)).toEqual([]);
    const { schemas, responses } = document.components;
    const there = [
      ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
      ...Object.keys(responses).map((name) => `#/components/responses/${name}`),
    ];
    expect(there.filter((name) => !references.has(name))).toEqual([]);
  });

  it.each(operations)("declares the parameters in the address $path ($method)", ({ path, operation }) => {
    const declared = parametersOf(operation).filter((each) => each.in === "path");
    const inAddress = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(declared.map(({ name }) => name).toSorted()).toEqual(inAddress.toSorted());
    expect(declared.every(({ required }) => required)).toBe(true);
    // Whatever is named in an address may not be there.
    if (inAddress.length > 0) expect(Object.keys(operation.responses)).toContain("404");
  });

  it("gives an example of each body, which the route takes", () => {
    const refused = routes.flatMap(({ name, route }) => {
      const content = operationOf(name)?.requestBody?.content;
      const outcome = route.body?.safeParse(content?.["application/json"]?.example);
      return outcome?.error ? [`${name}: ${outcome.error.message}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it("gives an example of each answer, which the route could give", () => {
    const refused = routes.flatMap(({ name, route }) => {
      if (route.response === noContent) return [];
      const answer = operationOf(name)?.responses[successStatus(route)];
      const content = answer && "content" in answer ? Object.values(answer.content ?? {})[0] : undefined;
      const outcome = route.response.safeParse(content?.example);
      return outcome.error ? [`${name}: ${outcome.error.message}`] : [];
    });
    expect(refused).toEqual([]);
  });

  it("gives an example of each problem, with every gap of its sentence filled", () => {
    const examples = Object.entries(document.components.examples);
    expect(examples.length).toBeGreaterThan(10);
    for (const [code, { value }] of examples) {
      const details = ProblemDetails.parse(value);
      expect(details.code).toBe(code);
      expect(details.detail, "core/http/openapi/sentences.ts has nothing for a gap").not.toMatch(/[{}]/);
    }
  });

  it("tells who may ask by the security of an operation", () => {
    for (const { name, route } of routes) {
      const { security, responses = {} } = operationOf(name) ?? {};
      expect(security, name).toEqual(
        route.auth === "public" ? [] : [{ bearer: route.auth === "admin" ? ["admin"] : [] }],
      );
      if (route.auth === "public") continue;
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(["401", "403"]));
      if (isMetered(route)) expect(Object.keys(responses), name).toContain("429");
    }
  });
});

describe("the list of problems", () => {
  const markdown = read("docs/problems.md");

  it("is committed as the catalogue is: scripts/generate-openapi.ts was run after the last change", () => {
    expect(markdown).toBe(writeProblemsMarkdown(groupProblems(document)));
  });

  it("has a heading, and so an anchor, for every problem that an answer may name", () => {
    const anchors = [...markdown.matchAll(/^### ([a-z-]+)$/gm)].map(([, code = ""]) => code);
    const named = operations.flatMap(({ operation }) =>
      Object.values(operation.responses).flatMap((each) => {
        const response = ("$ref" in each ? resolve(each.$ref) : each) as {
          content?: Record<string, { examples?: Record<string, Reference> }>;
        };
        return Object.keys(response.content?.["application/problem+json"]?.examples ?? {});
      }),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((code) => !anchors.includes(code))).toEqual([]);
  });
});
