/** Says where a film is, how long it is and took, and what a person may try next. */
export function tellFilm(
  { file, durationMs }: { file: string; durationMs: number },
  tookMs: number,
  next: readonly string[],
): void {
  console.log(`
Film:   ${file}
Length: ${clock(durationMs)}, made in ${clock(tookMs)}
Try:    ${next.join("\n        ")}`);
}

/** Milliseconds as `75 s` or `12 min 5 s`. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
