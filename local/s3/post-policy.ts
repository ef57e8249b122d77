import * as z from "zod";
import { S3Error } from "./s3-error.ts";

const Condition = z.union([
  z.tuple([z.literal("content-length-range"), z.coerce.number(), z.coerce.number()]),
  z.tuple([z.enum(["eq", "starts-with"]), z.string(), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({ expiration: z.string(), conditions: z.array(Condition) });

/** Fields that need no condition. */
const FREE = new Set(["policy", "x-amz-signature", "file", "bucket"]);

/**
 * Holds the fields of a form against the policy that came with it. Every field must be in a condition, and every
 * condition must hold. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 *
 * @returns how large the file may be.
 * @throws S3Error `AccessDenied` with the condition that does not hold.
 */
export function checkPolicy(
  fields: Readonly<Record<string, string>>,
  bucket: string,
): { smallest: number; largest: number } {
  const policy = parsePolicy(fields.policy ?? "");
  const deny = (why: string): never => {
    throw new S3Error(403, "AccessDenied", `Invalid according to Policy: ${why}`);
  };
  if (!(Date.parse(policy.expiration) > Date.now())) deny("Policy expired.");
  const values: Readonly<Record<string, string>> = { ...fields, bucket };
  const named = new Set<string>();
  let range = { smallest: 0, largest: Number.POSITIVE_INFINITY };
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === "content-length-range") {
      range = { smallest: condition[1], largest: condition[2] };
      continue;
    }
    for (const [name, wanted, how] of demandsOf(condition)) {
      named.add(name);
      const given = values[name] ?? "";
      const holds = how === "eq" ? given === wanted : given.startsWith(wanted);
      if (!holds) deny(`Policy Condition failed: ${JSON.stringify(condition)}`);
    }
  }
  for (const name of Object.keys(fields)) {
    if (!named.has(name) && !FREE.has(name) && !name.startsWith("x-ignore-")) deny(`Extra input fields: ${name}`);
  }
  return range;
}

function parsePolicy(base64: string): z.infer<typeof Policy> {
  try {
    return Policy.parse(JSON.parse(Buffer.from(base64, "base64").toString("utf8")));
  } catch {
    throw new S3Error(400, "InvalidPolicyDocument");
  }
}

function demandsOf(condition: z.infer<typeof Condition>): [name: string, wanted: string, how: "eq" | "starts-with"][] {
  if (Array.isArray(condition)) {
    const [how, name, wanted] = condition;
    if (how === "content-length-range") return [];
    return [[name.replace(/^\$/, "").toLowerCase(), wanted, how]];
  }
  return Object.entries(condition).map(([name, wanted]) => [name.toLowerCase(), wanted, "eq"]);
}
