/** A mail before it is laid out: plain sentences, and at most one thing to do. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The one link, as a button. */
  readonly link?: { readonly label: string; readonly url: string };
  /** A code to be typed. */
  readonly code?: { readonly label: string; readonly digits: string };
  /** Said last and small, such as what to do who did not ask for this mail. */
  readonly closing: string;
}

/** The message as plain text. */
export function toText({ paragraphs, link, code, closing }: Message): string {
  const parts = [
    ...paragraphs,
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...(code ? [`${code.label}: ${code.digits}`] : []),
    `-- \n${closing}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The message as HTML that mail programs show: styles in the elements, no image, nothing from anywhere else. */
export function toHtml({ subject, paragraphs, link, code, closing }: Message): string {
  const button = "display:inline-block;padding:12px 24px;border-radius:8px;background:#1f3a5f;color:#ffffff";
  const parts = [
    ...paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`),
    ...(link
      ? [
          `<p style="margin:28px 0"><a href="${escapeHtml(link.url)}" style="${button};text-decoration:none">${escapeHtml(link.label)}</a></p>`,
        ]
      : []),
    ...(code
      ? [
          `<p>${escapeHtml(code.label)}:</p>`,
          `<p style="font:28px ui-monospace,monospace;letter-spacing:6px">${escapeHtml(code.digits)}</p>`,
        ]
      : []),
    `<p style="color:#6b7280;font-size:14px;border-top:1px solid #e5e7eb;padding-top:16px">${escapeHtml(closing)}</p>`,
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;color:#1f2937;max-width:36em;margin:0 auto;padding:24px">
${parts.join("\n")}
</body>
</html>
`;
}

/** Text as HTML, in an element and in a quoted attribute alike. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (character) => names[character] ?? character);
}
