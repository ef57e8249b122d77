import { createHash } from "node:crypto";
import type { ProblemGroup } from "./group-problems.ts";

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5c6470, #9aa4b2); --mark: light-dark(#fff3c4, #3d3413); }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; font: 1rem/1.55 system-ui, sans-serif; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 3rem; }
section { margin: 0 -.75rem; padding: .5rem .75rem; border-radius: .5rem; scroll-margin-top: 2rem; }
section:target { background: var(--mark); }
h3 { margin: 0; font-size: 1.05rem; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
p { margin: .15rem 0; }
small, .about { color: var(--quiet); }
small { margin-left: .5rem; font-weight: normal; }
`;

/** For `style-src`: the one style sheet of the page. */
export const STYLE_SOURCE = `'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;

/** The problems as a page, with each code as the anchor that a problem's `type` leads to. */
export function writeProblemsPage(groups: readonly ProblemGroup[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems · Litink API</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<h1>Problems</h1>
<p class="about">Each has a code that never changes, a status of HTTP, and a sentence; <em>slanted</em> is what differs from
time to time. Back to <a href="/docs">the API</a>.</p>
${groups.map(writeGroup).join("\n")}
</body>
</html>
`;
}

function writeGroup({ title, about, problems }: ProblemGroup): string {
  const sections = problems.map(({ code, status, title: name, sentence }) => {
    const told = sentence
      .map(({ text, isGap }) => (isGap ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text)))
      .join("");
    return `<section id="${code}">
<h3><a href="#${code}">${escapeHtml(name)}</a><small><code>${code}</code> · ${status}</small></h3>
<p>${told}</p>
</section>`;
  });
  const told = escapeHtml(about).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
  return `<h2>${escapeHtml(title)}</h2>\n<p class="about">${told}</p>\n${sections.join("\n")}`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
