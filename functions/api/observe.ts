import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { MiddlewareObj } from "@middy/core";

/** What is seen of a domain's function from outside: its log, its figures and its traces. */
export interface Observation {
  readonly logger: Logger;
  /** Counts an answer, with how long it took. */
  readonly countAnswer: (operation: string, status: number, durationMs: number) => void;
  readonly traces: MiddlewareObj[];
}

/**
 * The X-Ray SDK follows every promise of its process: a process answers a sixth fewer requests with it. So it is loaded
 * only where its daemon listens, as on Lambda.
 */
const xray = process.env.AWS_XRAY_DAEMON_ADDRESS
  ? {
      ...(await import("@aws-lambda-powertools/tracer")),
      ...(await import("@aws-lambda-powertools/tracer/middleware")),
    }
  : undefined;

/** Log, figures and traces of one domain. Where and how much is told by Powertools' own environment variables. */
export function observe(domain: string): Observation {
  const serviceName = `api-${domain}`;
  const metrics = new Metrics({ namespace: "Litink", serviceName });
  return {
    logger: new Logger({ serviceName }),
    countAnswer(operation, status, durationMs) {
      metrics.addDimensions({ operation, status: String(status) });
      metrics.addMetric("latency", MetricUnit.Milliseconds, durationMs);
      metrics.publishStoredMetrics();
      metrics.clearDimensions();
    },
    traces: xray
      ? [xray.captureLambdaHandler(new xray.Tracer({ serviceName }), { captureResponse: false }) as MiddlewareObj]
      : [],
  };
}
