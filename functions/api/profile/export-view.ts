import * as z from "zod";
import { type AccountExport, isAvailable, signPart } from "#core/auth/index.ts";

/** An export as its owner sees it. */
export const Export = z
  .strictObject({
    id: z.uuid(),
    status: z.enum(["pending", "in_progress", "completed", "failed"]),
    archives: z
      .array(
        z.strictObject({
          number: z.int(),
          bytes: z.int(),
          url: z.url().nullable().meta({ description: "Good for a quarter of an hour; null once the time is over" }),
        }),
      )
      .meta({ description: "ZIP archives, once all are written" }),
    problem: z.strictObject({ code: z.string(), detail: z.string() }).nullable().meta({ description: "Why it failed" }),
    createdAt: z.iso.datetime(),
    completedAt: z.iso.datetime().nullable(),
    expiresAt: z.iso.datetime().nullable().meta({ description: "When the archives are deleted" }),
  })
  .meta({
    id: "Export",
    description: "Everything of a person on its way into archives, or there",
    examples: [
      {
        id: "7d9f2c1a-0b3e-4c5d-8e6f-1a2b3c4d5e6f",
        status: "in_progress",
        archives: [],
        problem: null,
        createdAt: "2026-11-24T12:00:00.000Z",
        completedAt: null,
        expiresAt: null,
      },
    ],
  });

export const ExportParams = z.strictObject({ exportId: z.uuid() });

export async function toExportView(found: AccountExport): Promise<z.input<typeof Export>> {
  const available = isAvailable(found);
  return {
    id: found.id,
    status: found.status,
    archives: await Promise.all(
      found.parts.map(async ({ number, bytes }) => ({
        number,
        bytes,
        url: available ? await signPart(found, number) : null,
      })),
    ),
    problem: found.failure && { code: found.failure.code, detail: found.failure.sentence },
    createdAt: found.createdAt.toISOString(),
    completedAt: found.completedAt?.toISOString() ?? null,
    expiresAt: found.expiresAt?.toISOString() ?? null,
  };
}
