import { type FieldFault, type Problem, problem } from "./errors.ts";

/** Faults that are told one by one, and in the sentence: a request may have thousands. */
const FAULTS_TOLD = 50;
const FAULTS_IN_SENTENCE = 3;

/** The problem of a request in which fields are wrong. Their names are the client's own and may be of any length. */
export function invalidRequest(faults: readonly FieldFault[], options?: ErrorOptions): Problem {
  const fields = faults.slice(0, FAULTS_TOLD).map(({ field, reason }) => ({ field: field.slice(0, 100), reason }));
  const told = fields.slice(0, FAULTS_IN_SENTENCE).map(({ field, reason }) => `${field} ${reason}`);
  const more = faults.length - told.length;
  const sentence = [...told, ...(more > 0 ? [`${more} more`] : [])].join("; ");
  return problem("invalid-request", { faults: sentence }, { ...options, fields });
}
