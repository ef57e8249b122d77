import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS, type ProblemCode } from "#core/http/errors.ts";
import type { OpenApiDocument } from "#core/http/openapi/document.ts";
import { problemsOf } from "#core/http/openapi/error-responses.ts";
import { ProblemDetails } from "#core/http/problem-details.ts";
import { noContent } from "#core/http/route.ts";
import type { ApiDomain } from "#functions/api/load-domains.ts";
import { type Answer, addPerson, type SignedIn, send } from "#functions/api/people.fixture.ts";
import { type ArbitraryRequest, requestsTo } from "./arbitrary-request.fixture.ts";
import { openPlatform, type Platform } from "./platform.fixture.ts";

const REQUESTS = 2_000;
/** The same requests each time; another seed gives others: `FUZZ_SEED=7 npx vitest run tests/api/fuzz`. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
/** A person asks for so much and is followed by another one, so that no limit is met. */
const REQUESTS_OF_A_PERSON = 50;

const document: OpenApiDocument = JSON.parse(readFileSync(new URL("../../docs/openapi.json", import.meta.url), "utf8"));

let platform: Platform;
let domains: readonly ApiDomain[];
beforeAll(async () => {
  platform = await openPlatform();
  // Not before the environment is that of the platform.
  const { loadApiDomains } = await import("#functions/api/load-domains.ts");
  domains = await loadApiDomains();
});
afterAll(() => platform?.close());

/** What is wrong with an answer, in words; nothing where it is as the description has it. */
function faultsOf({ operation }: ArbitraryRequest, { status, headers, body }: Answer): string[] {
  const { route, name } = operation;
  const faults: string[] = [];
  const described = document.paths[route.path]?.[route.method.toLowerCase()]?.responses ?? {};
  if (status >= 500) faults.push(`${name} answered ${status}: ${JSON.stringify(body)}`);
  if (!headers["x-request-id"]) faults.push("The answer does not name its request.");
  if (Object.entries(headers).some(([key, value]) => key === "x-injected" || /[\r\n\0]/.test(value)))
    faults.push("A header came from the request.");
  if (status < 400) {
    if (!(status in described)) faults.push(`${name} answers ${status}, which is not described.`);
    if (status === 304 || route.response === noContent) return faults;
    const outcome = route.response.safeParse(body);
    return outcome.error ? [...faults, `${name} answers what its schema is not: ${outcome.error.message}`] : faults;
  }
  const problem = ProblemDetails.safeParse(body);
  if (headers["content-type"] !== "application/problem+json" || problem.error) {
    return [...faults, `${name} answers ${status} without a problem: ${JSON.stringify(body)}`];
  }
  if (/\.ts:\d|node_modules|violates|syntax error|relation "/.test(JSON.stringify(body)))
    faults.push(`${name} tells of the inside: ${JSON.stringify(body)}`);
  // Clients of Supabase Auth are given codes of their own; where a problem is explained tells ours.
  const code = problem.data.type.replace("/docs/problems#", "") as ProblemCode;
  if (PROBLEMS[code]?.[0] !== status) faults.push(`${name} answers ${status} for ${code}.`);
  const elsewhere = code === "nothing-here" && /\{/.test(route.path);
  if (!elsewhere && !problemsOf(route).includes(code)) faults.push(`${name} answers ${code}, which is not described.`);
  return faults;
}

describe.each(document.tags.map(({ name }) => name))("the domain %s", (name) => {
  it(`answers ${REQUESTS} arbitrary requests as it describes itself (seed ${SEED})`, async () => {
    const domain = domains.find((each) => each.name === name);
    if (!domain) throw new Error(`There is no domain ${name}.`);
    const answered = new Map<string, number>();
    const other = await addPerson();
    let person: SignedIn | undefined;
    let asked = 0;
    const request = fc.oneof(...domain.operations.map((operation) => requestsTo(operation, [other.id])));
    await fc.assert(
      fc.asyncProperty(request, async (given) => {
        if (!person || asked++ % REQUESTS_OF_A_PERSON === 0) person = await addPerson({ roles: ["admin"] });
        const answer = await send(domain.handler, given.path, {
          ...{ method: given.operation.route.method, query: given.query },
          headers: { "x-forwarded-for": `2001:db8:${given.place.toString(16)}::1`, ...given.headers },
          ...(given.body === undefined ? {} : { body: given.body }),
          ...(given.isSignedIn ? { token: person.token } : {}),
        });
        const key = `${given.operation.name} ${answer.status}`;
        answered.set(key, (answered.get(key) ?? 0) + 1);
        // Some operations end the session, or the account.
        if (given.isSignedIn && (answer.status === 401 || answer.status === 204)) person = undefined;
        expect(faultsOf(given, answer)).toEqual([]);
      }),
      { numRuns: REQUESTS, seed: SEED, endOnFailure: true },
    );
    if (process.env.FUZZ_TALLY) console.log(Object.fromEntries([...answered].toSorted()));
    const limited = [...answered].filter(([key]) => key.endsWith(" 429")).reduce((sum, [, count]) => sum + count, 0);
    expect(limited).toBeLessThan(REQUESTS / 20);
    // All have been let through to their work, or there would be nothing that was tried.
    const outcomes = [...answered.keys()].filter((key) => !/ (401|422|429)$/.test(key)).map((key) => key.split(" ")[0]);
    expect(domain.operations.map((each) => each.name).filter((each) => !outcomes.includes(each))).toEqual([]);
  });
});
