import { open } from "node:fs/promises";

/** One of the parts that an MP4 file is made of, at its top level (ISO/IEC 14496-12, 4.2). */
export interface Mp4Box {
  /** Such as `moov`, the index of all that is in the file, or `mdat`, the media itself. */
  readonly type: string;
  readonly offset: number;
  /** As the box says; it may reach beyond the end of a file that was cut off. */
  readonly bytes: number;
}

const HEAD_BYTES = 16;

/** The top-level boxes of a file, in order. Of a file that is no MP4, whatever its first bytes look like. */
export async function readBoxes(file: string): Promise<Mp4Box[]> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const boxes: Mp4Box[] = [];
    for (let offset = 0; offset + 8 <= size; ) {
      const head = Buffer.alloc(HEAD_BYTES);
      await handle.read(head, 0, HEAD_BYTES, offset);
      const bytes = boxBytes(head, size - offset);
      boxes.push({ type: head.toString("latin1", 4, 8), offset, bytes });
      if (bytes < 8) break;
      offset += bytes;
    }
    return boxes;
  } finally {
    await handle.close();
  }
}

function boxBytes(head: Buffer, rest: number): number {
  const short = head.readUInt32BE(0);
  if (short === 1) return Number(head.readBigUInt64BE(8));
  return short === 0 ? rest : short;
}
