/** A method and a resource of API Gateway, such as `GET` and `/v1/books/{bookId}` or `/{proxy+}`. */
export interface Route {
  readonly method: string;
  readonly resource: string;
}

export interface RouteMatch<Each extends Route> {
  readonly route: Each;
  readonly pathParameters: Record<string, string> | null;
}

/**
 * The route that API Gateway would take: at each part of the path a literal goes before a parameter, and a parameter
 * before `{proxy+}`. Gives the methods that the path has where the one asked for is not among them.
 */
export function matchRoute<Each extends Route>(
  routes: readonly Each[],
  method: string,
  path: string,
): RouteMatch<Each> | { allowed: string[] } {
  const matches = routes
    .map((route) => ({ route, parameters: parametersOf(route.resource, path) }))
    .filter((match) => match.parameters !== undefined)
    .sort((a, b) => (rank(a.route.resource) < rank(b.route.resource) ? -1 : 1));
  const best = matches[0] && rank(matches[0].route.resource);
  const same = matches.filter(({ route }) => rank(route.resource) === best);
  const found =
    same.find(({ route }) => route.method === method) ??
    same.find(({ route }) => route.method === "ANY") ??
    (method === "HEAD" ? same.find(({ route }) => route.method === "GET") : undefined);
  if (!found) return { allowed: allowedBy(same.map(({ route }) => route.method)) };
  const parameters = found.parameters ?? {};
  return { route: found.route, pathParameters: Object.keys(parameters).length > 0 ? parameters : null };
}

/** What there is a GET for can be asked for its HEAD; and what there is can be asked for what it answers. */
function allowedBy(methods: readonly string[]): string[] {
  if (methods.length === 0) return [];
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
}

/** Sorts before others what goes before them: a letter for each part of the resource. */
function rank(resource: string): string {
  return resource
    .split("/")
    .map((part) => (part.endsWith("+}") ? "c" : part.startsWith("{") ? "b" : "a"))
    .join("");
}

function parametersOf(resource: string, path: string): Record<string, string> | undefined {
  const wanted = resource.split("/");
  const given = path.split("/");
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(part);
    if (name?.[2] === "+") {
      const rest = given.slice(index).join("/");
      if (rest === "") return undefined;
      parameters[name[1] ?? ""] = rest;
      return parameters;
    }
    const value = given[index];
    if (value === undefined || (name ? value === "" : value !== part)) return undefined;
    if (name) parameters[name[1] ?? ""] = decodeURIComponent(value);
  }
  return given.length === wanted.length ? parameters : undefined;
}
