/** A place inside of the archive that a reference leads to. */
export interface Target {
  /** Path from the archive's root. */
  readonly path: string;
  /** The id that follows the `#`; empty without one. */
  readonly fragment: string;
}

/** Whether a reference leads to the network, which a book may name but is never asked for. */
export function isRemote(href: string): boolean {
  return /^(?!file:)[a-z][a-z\d+.-]+:/i.test(href);
}

/**
 * Where `href`, as written in the file at `from`, leads. `undefined` if that is outside of the archive: above its
 * root, an absolute path or one with backslashes.
 */
export function resolveHref(from: string, href: string): Target | undefined {
  const [location = "", ...rest] = href.split("#");
  const fragment = decode(rest.join("#"));
  const relative = decode(location.split("?")[0] ?? "").normalize("NFC");
  if (relative === "") return { path: from, fragment };
  if (relative.startsWith("/") || /[\\\0]|^[a-z]+:/i.test(relative)) return undefined;
  const segments = from.split("/").slice(0, -1);
  for (const segment of relative.split("/")) {
    if (segment === "..") {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== "." && segment !== "") {
      segments.push(segment);
    }
  }
  return { path: segments.join("/"), fragment };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A percent sign that stands for itself.
  }
}
