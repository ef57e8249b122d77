/** How a link in a mail names what it proves. */
export type LinkType = "signup" | "recovery" | "email_change";

/** From where a request that sends mail or tries something comes. */
export interface Origin {
  /** The client's address on the network. */
  readonly address: string;
  /** Where this API answers, such as `https://api.example.org`. */
  readonly baseUrl: string;
  /** Where a person wants to land after following a link; whether they may is not said yet. */
  readonly redirectTo?: string | undefined;
}

/** The address of a link in a mail. */
export function verificationLink({ baseUrl, redirectTo }: Origin, type: LinkType, token: string): string {
  const query = new URLSearchParams({ token, type, redirect_to: landingPage(baseUrl, redirectTo) });
  return `${baseUrl}/auth/v1/verify?${query}`;
}

/**
 * Where somebody lands who has followed a link: what was asked for if its origin is `SITE_URL`'s, this API's, or one of
 * `REDIRECT_ORIGINS` (with commas between), and the site's own page for everything else. So no link of ours hands a
 * session to a stranger's page.
 */
export function landingPage(baseUrl: string, redirectTo: string | undefined): string {
  const site = process.env.SITE_URL || `${baseUrl}/auth/v1/done`;
  const wanted = redirectTo === undefined || !URL.canParse(redirectTo) ? undefined : new URL(redirectTo);
  if (wanted?.username !== "" || wanted.password !== "") return site;
  const allowed = [site, baseUrl, ...(process.env.REDIRECT_ORIGINS ?? "").split(",")]
    .filter((each) => URL.canParse(each))
    .map((each) => new URL(each).origin);
  // Of an address without a host, such as `javascript:`, the origin is the word `null`.
  return wanted.origin !== "null" && allowed.includes(wanted.origin) ? wanted.href : site;
}

/** The landing page with a session in its fragment, which no server on the way gets to see. */
export function withFragment(page: string, members: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  url.hash = new URLSearchParams(members).toString();
  return url.href;
}

/** The landing page with what went wrong, both where a page's server and where its script looks for it. */
export function withError(page: string, members: Readonly<Record<string, string>>): string {
  const url = new URL(page);
  for (const [name, value] of Object.entries(members)) url.searchParams.set(name, value);
  return withFragment(url.href, members);
}
