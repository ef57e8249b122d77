import { unzipSync, type Zippable, zipSync } from "fflate";
import { byteMutations, edge, type Mutation } from "./mutate-bytes.ts";
import { mutateMarkup } from "./mutate-markup.ts";
import type { Random } from "./random.ts";

/** Signatures of the headers of a ZIP archive, and where each has numbers of so many bytes (APPNOTE.TXT, 4.3). */
const HEADERS: readonly (readonly [signature: number, fields: readonly [Field, ...Field[]]])[] = [
  [
    0x04034b50,
    [
      [4, 2],
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  ],
  [
    0x02014b50,
    [
      [4, 2],
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [38, 4],
      [42, 4],
    ],
  ],
  [
    0x06054b50,
    [
      [4, 2],
      [6, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  ],
];
type Field = readonly [at: number, width: number];

/** What only an archive can suffer: headers that lie, and sound archives of damaged files. */
export const zipMutations: readonly [Mutation, ...Mutation[]] = [
  lie,
  rewriteMarkup,
  rewriteMarkup,
  rewriteMarkup,
  rewriteBytes,
  shuffleFiles,
];

/** Changes sizes, counts, offsets, flags and checksums in the headers. */
function lie(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes);
  const places: { at: number; fields: readonly [Field, ...Field[]] }[] = [];
  for (let at = 0; at + 22 <= changed.length; at++) {
    const header = HEADERS.find(([signature]) => changed.readUInt32LE(at) === signature);
    if (header) places.push({ at, fields: header[1] });
  }
  for (let count = 1 + random.below(3); count > 0; count--) {
    const place = places[random.below(places.length)];
    if (!place) break;
    const [field, width] = random.pick(place.fields);
    if (place.at + field + width > changed.length) continue;
    const value = changed.readUIntLE(place.at + field, width);
    const near = Math.max(0, Math.min(value + random.pick([-1, 1, 16, -16]), 2 ** (8 * width) - 1));
    changed.writeUIntLE(random.pick([edge(random, width), near]), place.at + field, width);
  }
  return changed;
}

function rewriteMarkup(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  return rewrite(bytes, random, /\.(?:xml|xhtml|html|opf|ncx|rels)$/, (file) => mutateMarkup(file, random, other));
}

function rewriteBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  return rewrite(bytes, random, /./, (file) => random.pick(byteMutations)(file, random, other));
}

/** Makes a sound archive in which one file was changed. */
function rewrite(
  bytes: Uint8Array,
  random: Random,
  names: RegExp,
  change: (file: Uint8Array) => Uint8Array,
): Uint8Array {
  const files = unzip(bytes);
  if (!files) return bytes;
  const candidates = Object.keys(files).filter((name) => names.test(name));
  const name = candidates[random.below(candidates.length)];
  const file = name === undefined ? undefined : files[name];
  return name === undefined || file === undefined ? bytes : zip({ ...files, [name]: change(file) });
}

/** Drops a file, gives one the content or the place of another, or a name that leads outside. */
function shuffleFiles(bytes: Uint8Array, random: Random): Uint8Array {
  const files = unzip(bytes);
  const names = Object.keys(files ?? {});
  const [one, two] = [names[random.below(names.length)], names[random.below(names.length)]];
  if (!files || one === undefined || two === undefined) return bytes;
  const { [one]: content = new Uint8Array(), ...rest } = files;
  return zip(
    random.pick([
      () => rest,
      () => ({ ...files, [two]: content }),
      () => ({ ...rest, [one.toUpperCase()]: content }),
      () => ({ ...rest, [`../${one}`]: content }),
      () => ({ ...files, [`${one}/${one}`]: content, "word/document.xml": content }),
    ])(),
  );
}

/** A damaged header can claim 4 GiB, which would be made here before any reader sees it. */
const MOST_BYTES = 16 * 2 ** 20;

/** What an earlier mutation damaged cannot be opened, and stays as it is. */
function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter: ({ originalSize }) => originalSize <= MOST_BYTES });
  } catch {
    return undefined;
  }
}

function zip(files: Zippable): Uint8Array {
  return zipSync(files, { level: 1, mtime: new Date(2000, 0, 1) });
}
