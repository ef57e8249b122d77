const OWNER = "us-east-1:000000000000";

export const ROLE_ARN = "arn:aws:iam::000000000000:role/litink-local";

export function stateMachineArn(machine: string): string {
  return `arn:aws:states:${OWNER}:stateMachine:${machine}`;
}

export function executionArn(machine: string, name: string): string {
  return `arn:aws:states:${OWNER}:execution:${machine}:${name}`;
}
