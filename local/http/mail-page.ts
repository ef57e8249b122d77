import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "#core/mail/index.ts";
import type { FrontRoute } from "./front.ts";
import type { ProxyEvent, ProxyResult } from "./proxy-event.ts";
import { type ReadMail, readMail } from "./read-mail.ts";

const MOST_LISTED = 200;

/** What a mail may load: nothing. Its links open in a window of their own. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

/**
 * The mailbox of this machine as pages at `/local/mail`: the list, a mail, and its HTML alone, which the page of the mail
 * shows in a sandbox.
 *
 * @param folder with the mails as `.eml`.
 */
export function mailRoutes(folder: string): FrontRoute[] {
  const route = (resource: string, answer: (name: string) => ProxyResult): FrontRoute => ({
    ...{ method: "GET", resource },
    invoke: async (event) => (isFromHere(event) ? answer(event.pathParameters?.name ?? "") : notFound()),
  });
  return [
    route("/local/mail", () => page("Mail", listOf(folder))),
    route("/local/mail/{name}", (name) => showing(folder, name, (mail) => page(mail.subject, letterOf(name, mail)))),
    route("/local/mail/{name}/html", (name) => showing(folder, name, ({ html }) => htmlOf(html))),
  ];
}

/** Only who asks for this machine by its name sees its mail: no page of elsewhere that has made itself a name for it. */
function isFromHere({ headers }: ProxyEvent): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? "");
}

function listOf(folder: string): string {
  const names = mailsIn(folder);
  if (names.length === 0) return "<h1>Mail</h1><p>No mail was sent yet.</p>";
  const rows = names.slice(0, MOST_LISTED).map((name) => {
    const { subject, to, date } = readMail(readFileSync(join(folder, name), "utf8"));
    return `<tr><td><a href="/local/mail/${name}">${escapeHtml(subject)}</a></td><td>${escapeHtml(to)}</td><td>${escapeHtml(date)}</td></tr>`;
  });
  return `<h1>Mail</h1><table><tr><th>Subject</th><th>To</th><th>Sent</th></tr>${rows.join("")}</table>`;
}

function letterOf(name: string, { subject, from, to, date, text }: ReadMail): string {
  return `<p><a href="/local/mail">All mail</a></p>
<h1>${escapeHtml(subject)}</h1>
<p>From ${escapeHtml(from)}<br>To ${escapeHtml(to)}<br>${escapeHtml(date)}</p>
<iframe src="/local/mail/${name}/html" sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML"></iframe>
<h2>As plain text</h2>
<pre>${linked(text)}</pre>`;
}

/** Text as HTML in which its addresses can be followed. */
function linked(text: string): string {
  return escapeHtml(text).replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function htmlOf(html: string): ProxyResult {
  return answer(200, html.replace("<head>", '<head><base target="_blank">'), MAIL_POLICY);
}

/** The newest first. Names begin with the time. */
function mailsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^[\w-]+\.eml$/.test(name))
      .sort()
      .reverse();
  } catch {
    // Nothing was mailed yet, so there is no folder.
    return [];
  }
}

function showing(folder: string, name: string, show: (mail: ReadMail) => ProxyResult): ProxyResult {
  // Only a name of the list gets to the file system.
  if (!mailsIn(folder).includes(name)) return notFound();
  return show(readMail(readFileSync(join(folder, name), "utf8")));
}

function notFound(): ProxyResult {
  return answer(404, document("Mail", "<h1>There is no such mail</h1>"), PAGE_POLICY);
}

function page(title: string, body: string): ProxyResult {
  return answer(200, document(title, body), PAGE_POLICY);
}

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)} · Litink</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #1f2937 }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .5em 1em .5em 0; border-bottom: 1px solid #e5e7eb }
  iframe { width: 100%; height: 32em; border: 1px solid #e5e7eb; border-radius: 8px }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f9fafb; padding: 1em; border-radius: 8px }
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function answer(statusCode: number, body: string, policy: string): ProxyResult {
  return {
    statusCode,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
    body,
  };
}
