import { asService } from "#core/db/index.ts";
import { LOCAL_USER } from "./environment.ts";

/** Makes the machine's own account unless it is there: confirmed, without a password, on the enterprise plan. */
export async function ensureLocalAccount(): Promise<void> {
  const { id, email } = LOCAL_USER;
  await asService(async (trx) => {
    const account = await trx
      .insertInto("auth.users")
      .values({ id, email, email_confirmed_at: new Date() })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!account) return;
    await trx
      .insertInto("profiles")
      .values({ id, email, display_name: "Me", user_mode: "creator", onboarding_complete: true })
      .execute();
    await trx.insertInto("user_roles").values({ user_id: id, role_name: "creator" }).execute();
    await trx
      .insertInto("user_subscriptions")
      .values({ user_id: id, tier: "enterprise", status: "active", video_count_limit: null, video_count_used: 0 })
      .execute();
  });
}
