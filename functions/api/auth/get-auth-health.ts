import * as z from "zod";
import { reply, route } from "#core/http/route.ts";
import { noStore } from "./protocol.ts";

export const getHealth = route(
  {
    method: "GET",
    path: "/auth/v1/health",
    auth: "public",
    summary: "Whether accounts can be reached",
    response: z.strictObject({ name: z.string(), description: z.string() }).meta({ id: "AuthHealth" }),
  },
  async () => reply({ name: "Litink", description: "Accounts by the protocol of Supabase Auth" }, noStore),
);
