/**
 * The statements of a migration. The embedded database takes one at a time, so the text is cut at semicolons that
 * stand outside strings, comments and dollar-quoted bodies.
 */
export function splitStatements(text: string): string[] {
  const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(\$\w*\$)[\s\S]*?\1|;/g;
  const statements: string[] = [];
  let start = 0;
  for (const match of text.matchAll(token)) {
    if (match[0] !== ";") continue;
    statements.push(text.slice(start, match.index).trim());
    start = match.index + 1;
  }
  statements.push(text.slice(start).trim());
  return statements.filter((statement) => statement.replaceAll(/--[^\n]*/g, "").trim() !== "");
}
