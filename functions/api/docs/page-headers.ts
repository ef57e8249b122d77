/**
 * Headers of a page: what it may load and nothing else, and no use of the machine that it is read on. The frame's own
 * policies are for answers that no browser shows.
 *
 * @param allowed directives beside those that shut everything, such as `script-src 'self'`.
 */
export function pageHeaders(allowed: readonly string[]): Record<string, string> {
  const shut = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
  return {
    "cache-control": "public, max-age=300",
    "content-security-policy": [...shut, ...allowed].join("; "),
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}
