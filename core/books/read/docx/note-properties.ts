import { withoutPrefix } from "../markup/element-tree.ts";
import type { Attributes, Mutable, OpenElement, Paragraph } from "./document-parts.ts";
import { isOff } from "./read-styles.ts";

/** Notes what a property says of the run around it: that nobody sees its text, or how large its letters are. */
export function noteRun(
  elements: readonly OpenElement[],
  attributes: Attributes,
  hiddenStyles: ReadonlySet<string>,
): void {
  const [run, , property] = elements.slice(-3);
  if (run?.name !== "r" || !property) return;
  const value = valueIn(attributes);
  const isHiding =
    property.name === "vanish" ? !isOff(value) : property.name === "rstyle" && hiddenStyles.has(value ?? "");
  if (isHiding) run.isHidden = true;
  if (property.name === "sz") run.lettering += `${value} `;
  else if (/^(?:small)?caps$/.test(property.name) && !isOff(value)) run.lettering += `${property.name} `;
}

/** The lettering that stretches of a paragraph have in common; empty for two that differ. */
export function sameOf(one: string | undefined, other: string): string {
  return one === undefined || one === other ? other : "";
}

/** Notes what a paragraph's properties say: those that hold, and not what a tracked change says they were. */
export function noteProperty(
  paragraph: Mutable<Paragraph>,
  elements: readonly OpenElement[],
  attributes: Attributes,
): void {
  const value = valueIn(attributes);
  if (value === undefined) return;
  const place = elements
    .slice(elements.findLastIndex(({ name }) => name === "p"))
    .map(({ name }) => name)
    .join(" ");
  if (place === "p ppr pstyle") paragraph.styleId = value;
  else if (place === "p ppr outlinelvl") paragraph.outlineLevel = Number(value);
  else if (place === "p ppr numpr numid") paragraph.list = value;
  else if (place === "p ppr numpr ilvl") paragraph.listLevel = Number(value);
  else if (place === "p ppr jc") paragraph.align = value;
  else if (/^p ppr pbdr (?:top|bottom)$/.test(place) && !/^(?:nil|none)$/.test(value)) paragraph.isRuled = true;
}

/** The value of a property, such as the id of a style. */
export function valueIn(attributes: Attributes): string | undefined {
  return attributeIn(attributes, "val");
}

/** An attribute by its name in small letters and without prefix. */
export function attributeIn(attributes: Attributes, wanted: string): string | undefined {
  for (const name in attributes) if (withoutPrefix(name) === wanted) return attributes[name];
  return undefined;
}

/** Whether a link leads out of the document, by a relationship. */
export function leadsOut(attributes: Attributes): boolean {
  return Object.keys(attributes).some((name) => name.endsWith(":id"));
}
