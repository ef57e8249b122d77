import { readFileSync } from "node:fs";
import * as z from "zod";

const why = z.string().optional();
const drawn = z.literal(true).optional();

/** Drawn, built, and the reason where these differ. */
const Column = z.tuple([z.string(), z.string()]).or(z.tuple([z.string(), z.string(), z.string()]));

const Table = z.strictObject({
  columns: z.record(z.string(), Column),
  primaryKey: z.array(z.string()),
  foreignKeys: z
    .array(
      z.strictObject({
        column: z.string(),
        references: z.string(),
        onDelete: z.string(),
        name: z.string().optional(),
        drawn,
      }),
    )
    .default([]),
  unique: z.array(z.strictObject({ columns: z.array(z.string()), name: z.string().optional(), why })).default([]),
  checks: z
    .array(
      z.union([
        z.strictObject({ name: z.string(), column: z.string(), values: z.array(z.string()), drawn }),
        z.strictObject({ name: z.string(), expression: z.string(), drawn }),
      ]),
    )
    .default([]),
  indexes: z
    .array(z.strictObject({ name: z.string(), definition: z.string(), drawn: z.string().optional(), why }))
    .default([]),
  policies: z
    .array(
      z.strictObject({
        name: z.string(),
        for: z.enum(["all", "select", "insert", "update", "delete"]),
        to: z.array(z.string()),
        using: z.string(),
        drawn: z.string().optional(),
        why,
      }),
    )
    .default([]),
});

/** A table as the data model wants it. */
export type DrawnTable = z.infer<typeof Table>;

const file = new URL("erd.json", import.meta.url);

/** The data model by the tables' full names; `erd.json` explains its form. */
export const erd: Readonly<Record<string, DrawnTable>> = z
  .strictObject({ about: z.array(z.string()), tables: z.record(z.string(), Table) })
  .parse(JSON.parse(readFileSync(file, "utf8"))).tables;

/** The words of the diagrams for types, and what Postgres may make of them. */
const TYPES: Readonly<Record<string, RegExp>> = {
  uuid: /^uuid$/,
  string: /^(varchar\(\d+\)|text)$/,
  text: /^text$/,
  integer: /^integer$/,
  decimal: /^numeric\(\d+,\d+\)$/,
  boolean: /^boolean$/,
  jsonb: /^jsonb$/,
  timestamp: /^timestamptz$/,
  timestamptz: /^timestamptz$/,
  date: /^date$/,
  vector: /^vector\(1536\)$/,
};

/** Whether a column as it is built is the one that was drawn: in a diagram, or in SQL, which is in capitals and says more. */
export function fitsDrawn(drawnText: string, built: string): boolean {
  const [drawnType = "", builtType = ""] = [drawnText.toLowerCase().split(" ")[0], built.split(" ")[0]];
  if (!(TYPES[drawnType]?.test(builtType) ?? drawnType === builtType)) return false;
  if (!/^[A-Z]/.test(drawnText)) return true;
  const notNull = /NOT NULL|PRIMARY KEY/.test(drawnText) ? " not null" : "";
  const byDefault = / DEFAULT ([^:]+)/.exec(drawnText)?.[1]?.replace("NOW()", "now()");
  return built === `${builtType}${notNull}${byDefault ? ` default ${byDefault}` : ""}`;
}
