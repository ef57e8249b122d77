/** A line of text at a place on its page, in points from the lower left corner. */
export interface RawLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface RawPdfParts {
  /** Whether lines run down the page. */
  readonly isVertical?: boolean;
  /**
   * A predefined CMap of two bytes a letter, and the character collection that it is of; the file then says nothing
   * else of its letters.
   */
  readonly cMap?: { readonly name: string; readonly ordering: string };
  readonly pages?: readonly (readonly RawLine[])[];
  /** Entries of the catalogue beside its pages, such as `/OpenAction 9 0 R`. */
  readonly catalogue?: string;
  /** Further objects, numbered from 10. */
  readonly objects?: readonly string[];
}

/** Object numbers: 1 catalogue, 2 pages, 3 to 6 the font, from 10 on those given, behind them the pages. */
const FIRST_FREE = 10;

/**
 * Makes a PDF byte by byte, for what no library would write: any script without a font of it (the letters are named,
 * but not drawn), actions, and objects without number.
 */
export function makeRawPdf({ pages = [], isVertical, cMap, catalogue = "", objects = [] }: RawPdfParts): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codes = new Map(letters.map((letter, index) => [letter, cMap ? utf16(letter) : hex(index + 1)]));
  const encoding = cMap?.name ?? `Identity-${isVertical ? "V" : "H"}`;
  const firstPage = FIRST_FREE + objects.length;
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ");
  const numbered: [number, string][] = [
    [1, `<</Type/Catalog/Pages 2 0 R ${catalogue}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]/MediaBox[0 0 420 595]/Resources<</Font<</F 3 0 R>>>>>>`],
    [
      3,
      `<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/${encoding}/DescendantFonts[4 0 R]${cMap ? "" : "/ToUnicode 6 0 R"}>>`,
    ],
    [
      4,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(${cMap?.ordering ?? "Identity"})/Supplement 0>>/FontDescriptor 5 0 R/DW ${cMap ? 1000 : 600}>>`,
    ],
    [
      5,
      "<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
    ],
    [6, stream(toUnicode(codes))],
    ...objects.map((object, index): [number, string] => [FIRST_FREE + index, object]),
    ...pages.flatMap((lines, index): [number, string][] => {
      const number = firstPage + 2 * index;
      return [
        [number, `<</Type/Page/Parent 2 0 R/Contents ${number + 1} 0 R>>`],
        [number + 1, stream(lines.map((line) => show(line, codes)).join("\n"))],
      ];
    }),
  ];
  return assemble(numbered);
}

function show({ text, x, y, size }: RawLine, codes: ReadonlyMap<string, string>): string {
  return `BT /F ${size} Tf ${x} ${y} Td <${[...text].map((letter) => codes.get(letter)).join("")}> Tj ET`;
}

function toUnicode(codes: ReadonlyMap<string, string>): string {
  const lines = [...codes].map(([letter, code]) => `<${code}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin begincmap /CMapName /Any def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join("\n")}
endcmap end`;
}

function stream(content: string): string {
  return `<</Length ${Buffer.byteLength(content)}>>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly [number, string][]): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [number, object] of objects) {
    const text = `${number} 0 obj\n${object}\nendobj\n`;
    offsets.set(number, length);
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  const size = Math.max(...[objects.at(-1)?.[0] ?? 0]) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(`xref\n0 ${size}\n${rows.join("")}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(""));
}

function utf16(letter: string): string {
  return Buffer.from(letter, "utf16le").swap16().toString("hex");
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}
