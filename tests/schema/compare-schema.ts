import { type DrawnTable, fitsDrawn } from "./erd.ts";
import { type ActualTable, plainSql } from "./read-schema.ts";

/** What a table lacks of the data model, has otherwise, or has beyond it, each in a sentence that names it. */
export function differences(drawn: DrawnTable, actual: ActualTable): string[] {
  return [
    ...columns(drawn, actual),
    ...same("primary key", drawn.primaryKey.join(", "), actual.primaryKey.join(", ")),
    ...foreignKeys(drawn, actual),
    ...unique(drawn, actual),
    ...checks(drawn, actual),
    ...indexes(drawn, actual),
    ...policies(drawn, actual),
  ];
}

function same(what: string, wanted: string, found: string | undefined): string[] {
  if (found === undefined) return [`${what} is missing: ${wanted}`];
  return wanted === found ? [] : [`${what} is "${found}" and should be "${wanted}"`];
}

function beyond(what: string, known: Iterable<string>, found: Iterable<string>): string[] {
  const names = new Set(known);
  return [...found].filter((name) => !names.has(name)).map((name) => `${what} ${name} is not in the data model`);
}

function columns(drawn: DrawnTable, actual: ActualTable): string[] {
  const wanted = Object.entries(drawn.columns);
  return [
    ...wanted.flatMap(([name, [, built]]) => same(`column ${name}`, built, actual.columns[name])),
    ...beyond("column", Object.keys(drawn.columns), Object.keys(actual.columns)),
    ...wanted
      .filter(([, [draft, built, why]]) => !fitsDrawn(draft, built) && why === undefined)
      .map(([name, [draft, built]]) => `column ${name} is drawn as "${draft}", built as "${built}", without a reason`),
    ...wanted
      .filter(([name, [draft]]) => marked(draft, /\bPK\b|PRIMARY KEY/) !== drawn.primaryKey.includes(name))
      .map(([name]) => `column ${name} is a primary key on one side only`),
    ...wanted
      .filter(
        ([name, [draft]]) =>
          marked(draft, /\bFK\b|REFERENCES/) && !drawn.foreignKeys.some((key) => key.column === name),
      )
      .map(([name]) => `column ${name} is drawn as a foreign key, which is not listed`),
    ...wanted
      .filter(([name, [draft, , why]]) => marked(draft, /\bUNIQUE\b/) && !isUnique(drawn, name) && why === undefined)
      .map(([name]) => `column ${name} is drawn as unique, which is not listed`),
  ];
}

function marked(draft: string, mark: RegExp): boolean {
  return mark.test(draft);
}

function isUnique(drawn: DrawnTable, column: string): boolean {
  return drawn.unique.some((each) => each.columns.length === 1 && each.columns[0] === column);
}

function foreignKeys(drawn: DrawnTable, actual: ActualTable): string[] {
  const found = new Map(actual.foreignKeys.map((key) => [key.columns.join(", "), key]));
  return [
    ...drawn.foreignKeys.flatMap(({ column, references, onDelete, name }) => {
      const key = found.get(column);
      const wanted = `${references} on delete ${onDelete}`;
      return [
        ...same(`foreign key of ${column}`, wanted, key && `${key.references} on delete ${key.onDelete}`),
        ...(name ? same(`name of the foreign key of ${column}`, name, key?.name) : []),
      ];
    }),
    ...beyond(
      "foreign key of",
      drawn.foreignKeys.map(({ column }) => column),
      found.keys(),
    ),
  ];
}

function unique(drawn: DrawnTable, actual: ActualTable): string[] {
  const found = new Map(actual.unique.map((each) => [each.columns.join(", "), each]));
  const wanted = drawn.unique.map((each) => each.columns.join(", "));
  return [
    ...wanted.flatMap((list) => same(`unique (${list})`, list, found.has(list) ? list : undefined)),
    ...drawn.unique.flatMap(({ name, columns: list }) =>
      name ? same(`name of unique (${list})`, name, found.get(list.join(", "))?.name) : [],
    ),
    ...beyond("unique", wanted, found.keys()),
  ];
}

function checks(drawn: DrawnTable, actual: ActualTable): string[] {
  return drawn.checks.flatMap((check) => {
    const wanted =
      "values" in check
        ? `${check.column} in ${check.values.map((value) => `'${value}'`).join(", ")}`
        : plainSql(check.expression);
    return same(`check ${check.name}`, wanted, actual.checks[check.name]);
  });
}

function indexes(drawn: DrawnTable, actual: ActualTable): string[] {
  return drawn.indexes.flatMap(({ name, definition }) => {
    const [of = "", where] = definition.split(" where ");
    const wanted = where === undefined ? of : `${of} where ${plainSql(where)}`;
    return same(`index ${name}`, wanted, actual.indexes[name]);
  });
}

/** Whoever may write a row by a policy may write only what they may see, so that WITH CHECK is as USING. */
function policies(drawn: DrawnTable, actual: ActualTable): string[] {
  const found = new Map(actual.policies.map((policy) => [policy.name, policy]));
  const ofService = actual.policies.filter(({ to }) => to.join() === "service_role").map(({ name }) => name);
  return [
    ...drawn.policies.flatMap((policy) => {
      const is = found.get(policy.name);
      const using = plainSql(policy.using);
      const check = policy.for === "select" || policy.for === "delete" ? null : using;
      return same(
        `policy "${policy.name}"`,
        `for ${policy.for} to ${policy.to} using ${using} check ${check}`,
        is && `for ${is.for} to ${is.to} using ${is.using} check ${is.check}`,
      );
    }),
    ...beyond("policy", [...drawn.policies.map(({ name }) => name), ...ofService], found.keys()),
  ];
}
