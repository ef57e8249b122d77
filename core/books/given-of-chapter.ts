/**
 * What a person has decided of a chapter stays when its file is read again. `chapters.ai_content` keeps it in mind by
 * `fileTitle`, which is what the file calls a chapter that its owner calls otherwise, and by `summaryGiven`.
 */
type Facts = Readonly<Record<string, unknown>>;

/** What its file calls a chapter. */
export function fileTitleOf(facts: Facts, title: string): string {
  return typeof facts.fileTitle === "string" ? facts.fileTitle : title;
}

/** The facts of a chapter that its owner calls `next` from now on. */
export function renamed(facts: Facts, title: string, next: string): Facts {
  const { fileTitle: _, ...rest } = facts;
  const fileTitle = fileTitleOf(facts, title);
  return fileTitle === next ? rest : { ...rest, fileTitle };
}

/** The facts of a chapter whose owner has written its summary, or has taken theirs back. */
export function summarised(facts: Facts, isGiven: boolean): Facts {
  const { summaryGiven: _, ...rest } = facts;
  return isGiven ? { ...rest, summaryGiven: true } : rest;
}

/** Whether the summary of a chapter is its owner's. */
export function hasGivenSummary({ summaryGiven }: Facts): boolean {
  return summaryGiven === true;
}
