import * as z from "zod";
import { deleteAccount } from "#core/auth/index.ts";
import { noContent, route } from "#core/http/route.ts";
import { PERSONAL_DATA } from "../../personal-data.ts";

export const deleteProfile = route(
  {
    method: "DELETE",
    path: "/v1/profile",
    auth: "user",
    summary: "Delete your account and everything in it",
    description:
      "Confirmed by the password. All rows are gone with the answer and you are signed out everywhere; all files are gone within half an hour. It cannot be undone.",
    body: z.strictObject({ password: z.string().min(1).max(256) }).meta({ id: "AccountDeletion" }),
    response: noContent,
    errors: ["password-wrong", "sign-in-locked", "last-admin"],
  },
  async ({ user, body, client, requestId }) => {
    const request = { userId: user.id, password: body.password, address: client.address, requestId };
    await deleteAccount(request, PERSONAL_DATA);
    return undefined;
  },
);
