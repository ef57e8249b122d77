import type { PersonalData, Transaction } from "#core/db/index.ts";

/** Every prefix in the store under which something of a person lies, those of all domains. */
export async function placesOf(
  trx: Transaction,
  userId: string,
  domains: readonly PersonalData[],
): Promise<readonly string[]> {
  const places: string[] = [];
  for (const { places: placesIn } of domains) places.push(...((await placesIn?.(trx, userId)) ?? []));
  return places;
}
