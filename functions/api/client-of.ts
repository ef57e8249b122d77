import type { APIGatewayProxyEvent } from "aws-lambda";
import type { Client } from "#core/http/route.ts";

/**
 * From where a request comes. API Gateway tells the address that is connected to it. Where proxies stand before it, as
 * CloudFront does, `TRUSTED_PROXIES` is their number, and the address is the one that the outermost of them has added
 * to X-Forwarded-For; whatever stands before that is the client's own word.
 */
export function clientOf(event: APIGatewayProxyEvent, headers: Readonly<Record<string, string>>): Client {
  const proxies = Number(process.env.TRUSTED_PROXIES ?? 0);
  const { sourceIp } = event.requestContext.identity;
  const forwarded = (headers["x-forwarded-for"] ?? "").split(",").map((each) => each.trim());
  // API Gateway appends the address that is connected to it, so that the last entry is `sourceIp` itself there.
  const behind = forwarded.at(-1) === sourceIp ? forwarded.slice(0, -1) : forwarded;
  const address = (proxies > 0 && behind.at(-proxies)) || sourceIp;
  return { address: address.slice(0, 45), userAgent: headers["user-agent"] ?? "" };
}
