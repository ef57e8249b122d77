import { crc32, deflateRawSync } from "node:zlib";

/** A file in an archive, packed. */
interface Packed {
  readonly name: string;
  readonly size: number;
  readonly crc: number;
  readonly bytes: Buffer;
}

const DEFLATE = 8;

/**
 * Makes a ZIP archive whose files unpack to `bytesEach` zeros. They are packed once, however many there are, so that
 * it takes no time to make one of a gibibyte.
 */
export function packBomb(names: readonly string[], bytesEach: number): Buffer {
  const zeros = Buffer.alloc(bytesEach);
  const packed = { size: bytesEach, crc: crc32(zeros), bytes: deflateRawSync(zeros, { level: 1 }) };
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const name of names) {
    const file = Buffer.concat([localHeader({ ...packed, name }), packed.bytes]);
    directory.push(directoryEntry({ ...packed, name }, offset));
    files.push(file);
    offset += file.length;
  }
  return Buffer.concat([...files, ...directory, endOf(directory, offset)]);
}

/** APPNOTE.TXT of PKWARE, 4.3.7. */
function localHeader(file: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeFacts(header, 4, file);
  return Buffer.concat([header, Buffer.from(file.name)]);
}

/** 4.3.12. */
function directoryEntry(file: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  writeFacts(header, 6, file);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, Buffer.from(file.name)]);
}

/** What both headers say of a file, from the version that is needed to read it to the length of its name. */
function writeFacts(header: Buffer, at: number, { name, size, crc, bytes }: Packed): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(DEFLATE, at + 4);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes.length, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

/** 4.3.16. */
function endOf(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
