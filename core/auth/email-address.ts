import * as z from "zod";

/** RFC 5321, 4.5.3.1: octets of the part before the @, and of a whole address. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

/** Runs of what RFC 5322 lets stand unquoted, in any script (RFC 6531), with single dots between. */
const LOCAL_PART = /^[^\s@.,:;<>()[\]\\"\p{C}]+(?:\.[^\s@.,:;<>()[\]\\"\p{C}]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/**
 * The one form of an address under which an account is found: without space around it, NFC, in lower case. What stands
 * after a plus stays: it may be another mailbox.
 *
 * @returns `undefined` for what is no address.
 */
export function normalizeEmail(text: string): string | undefined {
  const address = text.trim().normalize("NFC").toLowerCase().normalize("NFC");
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (!LOCAL_PART.test(local) || !DOMAIN.test(address.slice(at + 1))) return undefined;
  if (Buffer.byteLength(local) > LONGEST_LOCAL_PART || Buffer.byteLength(address) > LONGEST_ADDRESS) return undefined;
  return address;
}

/** An address as it comes from outside; parsed, it is normalised. */
export const EmailAddress = z
  .string()
  .max(320)
  .transform((text, context) => {
    const address = normalizeEmail(text);
    if (address !== undefined) return address;
    context.addIssue({ code: "custom", message: "This is no e-mail address" });
    return z.NEVER;
  })
  .meta({ format: "email", description: "An e-mail address; upper and lower case are one" });
