/** What things cost: plans, the only way to a reservation, and the record of every call of a model. */
export { callModel, type ModelWork } from "./call-model.ts";
export { callTextModel } from "./call-text-model.ts";
export { costOfFilm } from "./cost-of-film.ts";
export { countFilm } from "./count-film.ts";
export { openFreePlan } from "./open-free-plan.ts";
export { personalBilling } from "./personal-data.ts";
export { type HeldPlan, PLANS, planOf, tierOf, tiersOf } from "./plans.ts";
