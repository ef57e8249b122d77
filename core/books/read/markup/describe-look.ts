/** Parts the elements of a look, the outer first. */
const WITHIN = ">";

/** How a paragraph looks of which a file says nothing. */
const PLAIN = /^(?:p|div|body|section|article|li|td|dd|blockquote)\.$/;

/** What a look is made of: an element, its class, and whether its lines stand in the middle. */
interface Dressed {
  readonly name: string;
  readonly className: string;
  readonly align: string | undefined;
  readonly style: string | undefined;
}

/** The look of a block: its name and class, and whether it or what is around it sets lines in the middle. */
export function lookOfBlock({ name, className, align, style }: Dressed, around: string): string {
  const isCentred =
    name === "center" ||
    align?.toLowerCase() === "center" ||
    /text-align\s*:\s*center/i.test(style ?? "") ||
    around.startsWith("centre ");
  return `${isCentred ? "centre " : ""}${name}.${className}`;
}

/** The look of what stands in an element within a line, such as bold text. */
export function lookWithin(around: string, name: string, className: string): string {
  return `${around}${WITHIN}${name}.${className}`;
}

/** What two stretches of a block have in common: a title with a large initial is still bold. */
export function commonLook(one: string, other: string): string {
  if (one === other) return one;
  const [parts, others] = [one.split(WITHIN), other.split(WITHIN)];
  const end = parts.findIndex((part, index) => part !== others[index]);
  return (end < 0 ? parts : parts.slice(0, end)).join(WITHIN);
}

/** Whether a look says nothing of a block. */
export function isPlain(look: string): boolean {
  return look === "" || PLAIN.test(look);
}
