import { withoutPrefix } from "../markup/element-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** Which of the alternatives of a document are read, by the places at which their tags begin. */
export interface Alternatives {
  /** Elements that are left out with all that is in them. */
  readonly unread: ReadonlySet<number>;
  /** Elements around what is read that the converter does not look into. */
  readonly unwrapped: ReadonlySet<number>;
}

interface Alternative {
  readonly name: string;
  readonly start: number;
  hasText: boolean;
}

const NONE: Alternatives = { unread: new Set(), unwrapped: new Set() };

/**
 * Chooses among what is there twice, for newer programs and for older ones (`mc:AlternateContent`, ECMA-376 part 3):
 * the fallback, which the converter knows best, but the first choice with text where the fallback has none, such as the
 * picture of a text box.
 */
export function findAlternatives(xml: string): Alternatives {
  if (!xml.includes("AlternateContent")) return NONE;
  const unread = new Set<number>();
  const unwrapped = new Set<number>();
  const names: string[] = [];
  const open: { readonly start: number; readonly alternatives: Alternative[] }[] = [];
  const settle = ({ start, alternatives }: (typeof open)[number]) => {
    const written = alternatives.filter((each) => each.hasText);
    const isFallback = ({ name }: Alternative) => name === "fallback";
    const read = written.find(isFallback) ?? written[0] ?? alternatives.find(isFallback);
    for (const each of alternatives) if (each !== read) unread.add(each.start);
    if (read && !isFallback(read)) unwrapped.add(start).add(read.start);
  };
  parseMarkup(xml, "xml", {
    open(fullName, _, start) {
      const name = withoutPrefix(fullName);
      names.push(name);
      if (name === "alternatecontent") open.push({ start, alternatives: [] });
      else if (name === "choice" || name === "fallback")
        open.at(-1)?.alternatives.push({ name, start, hasText: false });
    },
    close() {
      const closed = names.pop() === "alternatecontent" ? open.pop() : undefined;
      if (closed) settle(closed);
    },
    text(text) {
      if (names.at(-1) !== "t" || text.trim() === "") return;
      for (const { alternatives } of open) {
        const last = alternatives.at(-1);
        if (last) last.hasText = true;
      }
    },
  });
  return { unread, unwrapped };
}
