export { embedTask as handler } from "../batch-tasks.ts";
