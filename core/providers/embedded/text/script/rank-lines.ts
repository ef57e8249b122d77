import { dotProduct, embedText } from "../../embedding/index.ts";
import type { Line } from "./write-lines.ts";

/** A line that is much shorter or longer than this tells less for its time. */
const BEST_CHARACTERS = 90;

/** How central each line is to all of them: the likeness of its words and meaning to the whole, by its length. */
export function rankLines(lines: readonly Pick<Line, "text">[]): number[] {
  const vectors = lines.map(({ text }) => embedText(text));
  const whole = new Float32Array(vectors[0]?.length ?? 0);
  for (const [at, vector] of vectors.entries()) {
    const weight = Math.sqrt(lines[at]?.text.length ?? 0);
    for (const [index, value] of vector.entries()) whole[index] = (whole[index] ?? 0) + value * weight;
  }
  const length = Math.sqrt(dotProduct(whole, whole)) || 1;
  return vectors.map((vector, at) => {
    const characters = lines[at]?.text.length ?? 0;
    const fit =
      Math.min(1, 0.4 + (0.6 * characters) / BEST_CHARACTERS) *
      Math.min(1, 0.6 + (0.4 * 200) / Math.max(200, characters));
    return (dotProduct(vector, whole) / length) * fit;
  });
}
