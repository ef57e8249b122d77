/** What stands at the end of a film, by language. */
const END: ReadonlyMap<string, string> = new Map([
  ["en", "The End"],
  ["de", "Ende"],
  ["fr", "Fin"],
  ["es", "Fin"],
  ["it", "Fine"],
  ["pt", "Fim"],
  ["nl", "Einde"],
  ["da", "Slut"],
  ["sv", "Slut"],
  ["no", "Slutt"],
  ["fi", "Loppu"],
  ["pl", "Koniec"],
  ["cs", "Konec"],
  ["hu", "Vége"],
  ["ru", "Конец"],
  ["uk", "Кінець"],
  ["el", "Τέλος"],
  ["tr", "Son"],
]);

interface Titled {
  readonly title: string;
  readonly author: string | null;
  readonly language: string;
}

/** The words of a film's last card, in the book's language; English where there are none for it. */
export function endWords({ title, author, language }: Titled): { heading: string; subheading: string } {
  const code = language.toLowerCase().split("-")[0] ?? "";
  const by = author?.replace(/^by /i, "");
  const heading = END.get(code) ?? "The End";
  if (heading === "The End") return { heading, subheading: by ? `From “${title}” by ${by}` : `From “${title}”` };
  return { heading, subheading: by ? `${by}: ${title}` : title };
}
