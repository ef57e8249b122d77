/** What things cost: plans, the only way to a reservation, and the record of every call of a model. */
export { callModel, type ModelWork } from "./call-model.ts";
export { PLANS, type Plan, planOf, type Tier } from "./plans.ts";
