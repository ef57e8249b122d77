import * as fc from "fast-check";

/** Text that somebody sends who means no good, or whose program is broken. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...["", " ", "\0", "a\0b", "\ud800", "b\udc00c", "\u202e\u0000", "\r\nx-injected: 1", "a\r\n\r\n<html>"],
    ...["' or '1'='1", "'; drop table auth.users; --", "\\'; select pg_sleep(10); --", "$1", "{{7*7}}", `$\{1}`],
    ...["../../../../etc/passwd", "%00", "%2e%2e%2f", "__proto__", "constructor", "null", "NaN", "-1", "1e309"],
    ...["00000000-0000-0000-0000-000000000000", "9223372036854775808", "2026-02-30T25:61:61Z", "<script>1</script>"],
  ),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.integer({ min: 1_000, max: 100_000 }).map((length) => "x".repeat(length)),
);

/** Any value of JSON where another one is meant to be. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 3 },
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, 1e300, [], {}, [[]], { $ne: null }, { toString: "no" }),
  fc.jsonValue(),
);

/** Bodies that are no JSON, or more of it than anybody needs. */
export const hostileBody: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...["{", "[1,]", "{'a':1}", "undefined", "NaN", "\ufeff{}", '"text"', "null", "[]", "1", '{"a":1}{"b":2}', "\0"],
    ...['{"__proto__":{"admin":true}}', '{"a":1e400}', "[".repeat(50_000), `${"[".repeat(200)}${"]".repeat(200)}`],
    ...[`{"a":"${"x".repeat(1_100_000)}"}`, '{"a":"\\ud800"}', '{"a\\u0000":1}'],
  ),
  hostileText,
);

/** Replaces, takes away or adds something anywhere inside a value. */
export function mutated(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(value, fc.nat(), hostileValue, fc.constantFrom("replace", "remove", "add"), hostileText)
    .map(([given, place, hostile, how, name]) => change(given, place, how, hostile, name));
}

function change(value: unknown, place: number, how: string, hostile: unknown, name: string): unknown {
  if (value === null || typeof value !== "object") return hostile;
  const entries = Object.entries(value);
  if (how === "add" || entries.length === 0) return { ...value, [name]: hostile };
  const [key = "", inner] = entries[place % entries.length] ?? [];
  if (how === "remove") return Object.fromEntries(entries.filter(([each]) => each !== key));
  const changed = place % 2 ? change(inner, place >> 1, how, hostile, name) : hostile;
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}
