/**
 * What is under way when an account or a book is deleted may still put objects: a task runs for 15 minutes at most, and
 * an upload that was permitted begins within 10. After so many seconds all is deleted once more.
 */
export const SETTLE_S = 960;
