import { failConfirmation } from "#core/books/index.ts";
import { failureTask } from "../failure-task.ts";

export const handler = failureTask("bookId", failConfirmation);
