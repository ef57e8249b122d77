import type { StructureNode, StructureType } from "../book-text.ts";

const NAMED: readonly StructureType[] = ["part", "book", "act", "canto", "tablet", "movement"];

/**
 * The `structure_type` of a book: what most of its outer divisions call themselves, else `hierarchical` if some
 * hold others, `flat` if it was only cut into sections, and `linear` for one chapter after another.
 */
export function structureTypeOf(nodes: readonly StructureNode[]): StructureType {
  if (nodes.length === 0) return "linear";
  const named = NAMED.filter((type) => 2 * nodes.filter((node) => node.kind === type).length >= nodes.length);
  const holding = nodes.filter((node) => node.children.length > 0);
  const outer = NAMED.find((type) => 2 * holding.filter((node) => node.kind === type).length > holding.length);
  if (outer ?? named[0]) return outer ?? named[0] ?? "linear";
  if (holding.length > 0) return "hierarchical";
  return nodes.length > 1 && nodes.every((node) => node.kind === "section" && /^Section \d+$/.test(node.title))
    ? "flat"
    : "linear";
}
