import * as z from "zod";
import { AuthSession, EmailAddress, type ReturnedProof, verifyProof } from "#core/auth/index.ts";
import { problem } from "#core/http/errors.ts";
import { reply, route } from "#core/http/route.ts";
import { MailedType } from "./mailed-type.ts";
import { commonBody, noStore, originOf, RedirectQuery } from "./protocol.ts";

const Body = z.strictObject({
  ...commonBody,
  type: MailedType,
  email: EmailAddress.optional().meta({ description: "To which address the code went" }),
  token: z.string().max(16).optional().meta({ description: "The code" }),
  token_hash: z
    .string()
    .max(512)
    .optional()
    .meta({ description: "The `token` of the link, in place of the other two" }),
  /** The client repeats here what stands elsewhere. */
  options: z.looseObject({}).nullish(),
});

const HalfWay = z.strictObject({ msg: z.string(), code: z.literal("200") });

export const verifyCode = route(
  {
    method: "POST",
    path: "/auth/v1/verify",
    auth: "public",
    summary: "Type the code of a mail, or bring the token of its link",
    description:
      "A change of address takes the proof of both mailboxes; the first of them is answered without a session.",
    query: RedirectQuery,
    body: Body,
    response: z.union([AuthSession, HalfWay]),
    errors: ["mailed-proof-invalid", "account-locked", "email-taken", "too-many-requests"],
  },
  async ({ body, ...request }) => {
    const session = await verifyProof(body.type, returnedProof(body), originOf(request));
    if (session) return reply(session, noStore);
    return reply({ msg: "Agreed. Now agree in the other mail too.", code: "200" as const }, noStore);
  },
);

function returnedProof({ email, token, token_hash }: z.output<typeof Body>): ReturnedProof {
  if (token_hash !== undefined) return { token: token_hash };
  if (email !== undefined && token !== undefined) return { email, code: token.trim() };
  const fault = { field: "body", reason: "has neither `token_hash` nor `email` and `token`" };
  throw problem("invalid-request", { faults: `${fault.field} ${fault.reason}` }, { fields: [fault] });
}
