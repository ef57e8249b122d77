import { sentenceInMarkdown } from "#core/http/openapi/sentences.ts";
import type { ProblemGroup } from "./group-problems.ts";

/** The problems as `docs/problems.md`. */
export function writeProblemsMarkdown(groups: readonly ProblemGroup[]): string {
  const parts = groups.map(({ title, about, problems }) => {
    const headings = problems.map(({ code, status }) => `### ${code}\n\n${status} · ${sentenceInMarkdown(code)}\n`);
    return `## ${title}\n\n${about}\n\n${headings.join("\n")}`;
  });
  return `# Problems

Each has a code that never changes, a status of HTTP, and a sentence; *slanted* is what differs from time to time.
Made by \`scripts/generate-openapi.ts\` from \`core/http/errors.ts\`.

${parts.join("\n")}`;
}
