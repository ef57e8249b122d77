import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NamedRoute } from "#core/http/openapi/operation.ts";
import type { Route } from "#core/http/route.ts";
import type { ApiHandler } from "./api.ts";

const here = new URL("./", import.meta.url);

/** A domain of the API: its function, and the operations that it answers. */
export interface ApiDomain {
  readonly name: string;
  readonly handler: ApiHandler;
  readonly operations: readonly NamedRoute[];
}

/**
 * Every domain of the API, for what needs all of them: its description, tests, the cloud's stack. An operation is called
 * as the file that its route stands in: `get-book.ts` has `getBook`. Where several domains have such a file, the name
 * tells which: `getAuthUser` and `getAdminUser`.
 *
 * @throws Error where a route of a domain stands in none of its files.
 */
export async function loadApiDomains(): Promise<ApiDomain[]> {
  const names = globSync("*/index.ts", { cwd: fileURLToPath(here) }).map((path) => path.split(/[\\/]/)[0] ?? "");
  const domains = await Promise.all(names.toSorted().map(loadDomain));
  const taken = domains.flatMap(({ operations }) => operations.map(({ name }) => name));
  const isShared = (name: string) => taken.indexOf(name) !== taken.lastIndexOf(name);
  return domains.map((domain) => ({
    ...domain,
    operations: domain.operations.map((operation) =>
      isShared(operation.name) ? { ...operation, name: inDomain(operation) } : operation,
    ),
  }));
}

async function loadDomain(domain: string): Promise<ApiDomain> {
  const folder = new URL(`${domain}/`, here);
  const { routes, handler } = (await load(folder, "index.ts")) as { routes: readonly Route[]; handler: ApiHandler };
  const files = globSync("*.ts", { cwd: fileURLToPath(folder), exclude: ["index.ts", "*.{test,fixture}.ts"] });
  const contents = await Promise.all(files.map((file) => load(folder, file)));
  const operations = routes.map((route) => {
    const file = files[contents.findIndex((exported) => Object.values(exported).includes(route))];
    if (!file) throw new Error(`The route ${route.method} ${route.path} stands in no file of ${domain}.`);
    return { name: nameOf(file), domain, route };
  });
  return { name: domain, handler, operations };
}

async function load(folder: URL, file: string): Promise<object> {
  return import(new URL(file, folder).href);
}

/** `getUser` of `auth` is `getAuthUser`. */
function inDomain({ name, domain }: NamedRoute): string {
  return name.replace(/[A-Z]/, (letter) => domain.charAt(0).toUpperCase() + domain.slice(1) + letter);
}

function nameOf(file: string): string {
  return file.replace(/\.ts$/, "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
