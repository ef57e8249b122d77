/** The mean of unit vectors, made a unit vector again, of vectors that are given one after the other. */
export class MeanVector {
  #sum: Float32Array | undefined;
  #last: Float32Array | undefined;

  add(each: Float32Array): void {
    this.#last = each;
    this.#sum ??= new Float32Array(each.length);
    for (const [index, value] of each.entries()) this.#sum[index] = (this.#sum[index] ?? 0) + value;
  }

  /**
   * Of vectors that cancel each other out, which have no direction in common, the last one.
   *
   * @throws RangeError of no vectors.
   */
  get(): Float32Array {
    if (!this.#sum || !this.#last) throw new RangeError("Of no vectors there is no mean.");
    const length = Math.sqrt(this.#sum.reduce((total, value) => total + value * value, 0));
    return length === 0 ? this.#last : this.#sum.map((value) => value / length);
  }
}
