import type { Message } from "#core/mail/index.ts";
import { EXPORT_DAYS, type ExportPart } from "./account-export.ts";

/** Tells a person where their data can be had. The first archive is the button, all others are lines. */
export function exportReadyMail(
  to: string,
  { id, baseUrl, parts, token }: { id: string; baseUrl: string; parts: readonly ExportPart[]; token: string },
): Message {
  const urlOf = ({ number }: ExportPart) => `${baseUrl}/v1/exports/${id}/parts/${number}?token=${token}`;
  const [first, ...others] = parts;
  const size = inWords(parts.reduce((sum, { bytes }) => sum + bytes, 0));
  const archives = parts.length === 1 ? "one ZIP archive" : `${parts.length} ZIP archives`;
  return {
    to,
    subject: "Your data from Litink",
    paragraphs: [
      `Everything that Litink keeps of you is ready: ${archives}, ${size}. A README in it tells what is where.`,
      ...(others.length > 0 ? ["The button gets the first archive, and these addresses the others:"] : []),
      ...others.map(urlOf),
    ],
    ...(first ? { link: { label: "Get my data", url: urlOf(first) } } : {}),
    closing: `The links are good for ${EXPORT_DAYS} days; then the archives are deleted. Whoever has this mail has your data: do not pass it on. If you did not ask for it, change your password.`,
  };
}

function inWords(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
