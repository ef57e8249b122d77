/** The client of Litink's API: a function for each operation, and the types of what they take and give. */
export { type Client, type Config, createClient } from "./generated/client/index.ts";
export * from "./generated/index.ts";
