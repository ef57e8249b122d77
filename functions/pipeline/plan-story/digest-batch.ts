export { digestTask as handler } from "../batch-tasks.ts";
