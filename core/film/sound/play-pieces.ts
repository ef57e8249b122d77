import { openWav, readStereo, type WavReader } from "#core/media/wav-reader.ts";
import type { Piece } from "./lay-beds.ts";

/** Adds what sounds in the film's next frames to both sides. */
export type Player = (from: number, left: Float32Array, right: Float32Array) => void;

/**
 * Plays pieces block by block, in order. Only the files that sound are open, and each block reads only its own stretch of
 * them. Two pieces that overlap fade with equal power, so that they are as loud together as each alone.
 *
 * @param blockFrames the longest block that will be asked for.
 */
export function playPieces(pieces: readonly Piece[], blockFrames: number): Player {
  const waiting = [...pieces].sort((a, b) => a.from - b.from);
  let sounding: { piece: Piece; wav: WavReader }[] = [];
  const fileLeft = new Float32Array(blockFrames);
  const fileRight = new Float32Array(blockFrames);
  return (from, left, right) => {
    const to = from + left.length;
    for (let piece = waiting[0]; piece && piece.from < to; piece = waiting[0]) {
      sounding.push({ piece, wav: openWav(piece.file) });
      waiting.shift();
    }
    for (const { piece, wav } of sounding) {
      const begin = Math.max(from, piece.from);
      const length = Math.min(to, piece.to) - begin;
      const [pieceLeft, pieceRight] = [fileLeft.subarray(0, length), fileRight.subarray(0, length)];
      const count = readStereo(wav, begin - piece.from, pieceLeft, pieceRight);
      for (let frame = 0; frame < count; frame++) {
        const gain = gainAt(piece, begin + frame);
        const at = begin + frame - from;
        left[at] = (left[at] ?? 0) + gain * (pieceLeft[frame] ?? 0);
        right[at] = (right[at] ?? 0) + gain * (pieceRight[frame] ?? 0);
      }
      if (piece.to <= to) wav.close();
    }
    sounding = sounding.filter(({ piece }) => piece.to > to);
  };
}

function gainAt({ from, to, fadeIn, fadeOut, gain }: Piece, frame: number): number {
  const risen = frame - from < fadeIn ? Math.sin(((frame - from) / fadeIn) * (Math.PI / 2)) : 1;
  const left = to - frame <= fadeOut ? Math.sin(((to - frame) / fadeOut) * (Math.PI / 2)) : 1;
  return gain * risen * left;
}
