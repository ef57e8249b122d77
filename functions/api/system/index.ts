import { checkReadiness } from "./check-readiness.ts";

interface Event {
  readonly resource: string;
}

/** Liveness at `/v1/health`: the process answers. Readiness at `/v1/ready`: so do the database and the store. */
export async function handler({ resource }: Event) {
  if (resource !== "/v1/ready") return answer(200, { status: "ok" });
  const checks = await checkReadiness();
  const ready = Object.values(checks).every((check) => check === "ok");
  return answer(ready ? 200 : 503, { status: ready ? "ready" : "not ready", checks });
}

function answer(statusCode: number, body: unknown) {
  return {
    statusCode,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
    body: JSON.stringify(body),
  };
}
