/** Whether a text is read by the rules for English: also one whose language nobody could tell. */
export function isEnglish(language: string): boolean {
  return /^(?:en|und)(?:-|$)/i.test(language);
}

/** Whether a language writes every noun with a capital letter, so that a capital alone makes no name. */
export function writesNounsInCapitals(language: string): boolean {
  return /^(?:de|lb)(?:-|$)/i.test(language);
}
