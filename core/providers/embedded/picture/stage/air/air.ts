import type { SKRSContext2D } from "@napi-rs/canvas";

/** Draws something that moves in the air at a time, in units. The same time gives the same picture. */
export type Air = (context: SKRSContext2D, atS: number) => void;

/** What is left of `value` after whole `span`s are taken away, also below zero. */
export function wrap(value: number, span: number): number {
  return ((value % span) + span) % span;
}
