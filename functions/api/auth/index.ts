import { type ApiHandler, api } from "../api.ts";
import { changeUserRoute } from "./change-user.ts";
import { followLink } from "./follow-link.ts";
import { getHealth } from "./get-auth-health.ts";
import { getKeys } from "./get-keys.ts";
import { getSettings } from "./get-settings.ts";
import { getUser } from "./get-user.ts";
import { goTrueMembers } from "./go-true-errors.ts";
import { issueToken } from "./issue-token.ts";
import { mailCode } from "./mail-code.ts";
import { recoverAccountRoute } from "./recover-account.ts";
import { resendMailRoute } from "./resend-mail.ts";
import { showDone } from "./show-done.ts";
import { signOutRoute } from "./sign-out.ts";
import { signUpRoute } from "./sign-up.ts";
import { verifyCode } from "./verify-code.ts";

export const routes = [
  ...[signUpRoute, issueToken, signOutRoute],
  ...[getUser, changeUserRoute, mailCode],
  ...[followLink, verifyCode, recoverAccountRoute, resendMailRoute, showDone],
  ...[getSettings, getHealth, getKeys],
];

const answer = api("auth", routes, { members: goTrueMembers });

/** Programs that look at mail before its reader does ask for the head of each link: that uses up nothing. */
export const handler: ApiHandler = (event, context) =>
  event.httpMethod === "HEAD" && event.path === followLink.path
    ? answer({ ...event, path: showDone.path, multiValueQueryStringParameters: null }, context)
    : answer(event, context);
