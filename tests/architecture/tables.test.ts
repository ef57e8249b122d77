import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Which domain a table belongs to: only its files read and write it. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  auth: [
    ...["account_deletions", "account_exports", "audit_events", "auth.refresh_tokens", "auth.users"],
    ...["email_verifications", "profiles", "user_roles"],
  ],
  books: ["book_deletions", "book_structure", "books", "chapter_embeddings", "chapters", "passage_words", "passages"],
  story: [
    ...["chapter_scripts", "character_archetypes", "characters", "plot_overviews"],
    ...["scene_descriptions", "scripts"],
  ],
  film: [
    ...["audio_generations", "image_generation_retries", "image_generations", "lipsync_jobs"],
    ...["merge_assets", "merge_jobs", "scene_videos", "video_generations"],
  ],
  billing: [
    ...["cost_aggregations", "model_metrics", "provider_jobs", "subscription_history", "usage_logs"],
    ...["user_subscriptions"],
  ],
  rewards: ["badges", "nfts", "user_badges", "user_progress"],
  http: ["idempotency_keys", "request_counts"],
};

/** A film's budget stands on its row, and is reserved there in one conditional UPDATE or not at all. */
const EXCEPTIONS = ["core/billing/reserve.ts uses video_generations"];

const tables = [
  ...readFileSync(join(root, "core/db/tables.ts"), "utf8").matchAll(/^ {2}"?([\w.]+)"?: \w+Table;$/gm),
].map(([, name = ""]) => name);
const files = globSync(`core/{${Object.keys(OWNERS).join(",")}}/**/*.ts`, { cwd: root }).filter(
  (file) => !/\.(test|fixture)\.ts$/.test(file),
);

/** Tables that a file names, in a query or in plain SQL. */
function tablesIn(file: string): string[] {
  const source = readFileSync(join(root, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const inQueries = /(?:selectFrom|insertInto|updateTable|deleteFrom|\w+Join)\(\s*"([\w.]+)/g;
  const inSql = /\b(?:from|into|update|join)\s+(?:public\.)?((?:auth\.)?\w+)/g;
  const named = [...source.matchAll(inQueries), ...source.matchAll(inSql)].map(([, name = ""]) => name);
  return [...new Set(named)].filter((name) => tables.includes(name));
}

describe("the tables", () => {
  it("belong to one domain each", () => {
    expect(Object.values(OWNERS).flat().toSorted()).toEqual(tables.toSorted());
  });

  it("are read and written by their domain alone", () => {
    const uses = files.flatMap((file) => tablesIn(file).map((table) => ({ file, table })));
    expect(uses.length).toBeGreaterThan(40);
    const foreign = uses.filter(({ file, table }) => !OWNERS[file.split("/")[1] ?? ""]?.includes(table));
    expect(foreign.map(({ file, table }) => `${file} uses ${table}`)).toEqual(EXCEPTIONS);
  });
});
