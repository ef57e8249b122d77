/**
 * What stands before the parts of a formula (MathML Core, 3) when it is written on one line, the first part included.
 */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ["mfrac", ["", "/"]],
  ["msup", ["", "^"]],
  ["msub", ["", "_"]],
  ["msubsup", ["", "_", "^"]],
  ["munder", ["", "_"]],
  ["munderover", ["", "_", "^"]],
  ["mroot", ["", "^1/"]],
]);

/** What needs no brackets around it: a number, a name, one sign, what has its own. */
const IS_ONE = /^(?:[\p{L}\p{N}.,]+|\(.*\)|[^\s\p{L}\p{N}])$/u;

/**
 * The sign before a part of a formula, such as `/` before what a fraction is divided by; `undefined` for what is no
 * part of one.
 */
export function signBefore(formula: string | undefined, part: number): string | undefined {
  return formula === undefined ? undefined : SIGNS.get(formula)?.[part];
}

/** A part of a formula on one line, in brackets if it has parts itself. */
export function bracketed(part: string): string {
  const text = part.trim();
  return text === "" || IS_ONE.test(text) ? text : `(${text})`;
}
