import { childrenOf, type Element } from "../markup/element-tree.ts";
import { bracketed } from "../markup/write-signs.ts";

/**
 * A formula of a Word document (`m:oMath`, ECMA-376 part 1, 22.1) on one line, such as `x^2 + a/b`: in the linear
 * format of Unicode Technical Note 28 as far as it can be read as text.
 */
export function writeFormula(element: Element): string {
  const part = (name: string) => childrenOf(element, name).map(writeFormula).join("");
  const one = (name: string) => bracketed(part(name));
  const property = (name: string) =>
    childrenOf(element, `${element.name}pr`).flatMap((each) => childrenOf(each, name))[0]?.attributes.val;
  switch (element.name) {
    case "t":
      return element.children.filter((child) => typeof child === "string").join("");
    case "f":
      return `${one("num")}/${one("den")}`;
    case "ssup":
      return `${one("e")}${raised("^", one("sup"))}`;
    case "ssub":
      return `${one("e")}${raised("_", one("sub"))}`;
    case "ssubsup":
    case "spre":
      return `${one("e")}${raised("_", one("sub"))}${raised("^", one("sup"))}`;
    case "rad":
      return `${part("deg").trim() === "" ? "√" : `${part("deg")}√`}${one("e")}`;
    case "nary":
      return `${property("chr") ?? "∫"}${raised("_", one("sub"))}${raised("^", one("sup"))} ${part("e")}`;
    case "d": {
      const inside = childrenOf(element, "e")
        .map(writeFormula)
        .join(property("sepchr") ?? "|");
      return `${property("begchr") ?? "("}${inside}${property("endchr") ?? ")"}`;
    }
    case "func":
      return `${part("fname")} ${one("e")}`;
    case "m":
    case "eqarr":
      return childrenOf(element)
        .filter((each) => each.name === "mr" || each.name === "e")
        .map(writeFormula)
        .join("; ");
    case "mr":
      return childrenOf(element, "e").map(writeFormula).join(", ");
    default:
      return /pr$/.test(element.name) ? "" : childrenOf(element).map(writeFormula).join("");
  }
}

function raised(sign: string, text: string): string {
  return text === "" ? "" : `${sign}${text}`;
}
