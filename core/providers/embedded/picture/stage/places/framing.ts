import type { Color } from "../../color.ts";
import { fillDabs, strokeLine } from "../shapes/path.ts";
import { drawGrass, drawStalks } from "../shapes/plants.ts";
import type { Brush, LayerPlan, Sketch } from "../sketch.ts";

/** How deep in shade things before the figures stand. */
const IN_SHADE = -0.95;

/** Hangs a leafy branch into each upper corner, before the figures. */
export function frameWithBranches(sketch: Sketch, leaf: Color, sides: "both" | "one" = "both"): void {
  const { width, height, from } = sketch;
  const span = Math.min(width * 0.34, 400);
  const drop = height * 0.3;
  for (const side of sides === "both" ? ([-1, 1] as const) : ([from > 0 ? -1 : 1] as const)) {
    const corner = side < 0 ? -width * 0.12 : width * 1.12;
    const inner = side < 0 ? span : width - span;
    sketch.before(
      { depth: 1.35, top: -90, bottom: drop, left: Math.min(corner, inner), right: Math.max(corner, inner) },
      (brush) => drawBranch(brush, sketch, { corner, side, span: Math.abs(inner - corner), drop, leaf }),
    );
  }
}

function drawBranch(
  brush: Brush,
  sketch: Sketch,
  branch: { corner: number; side: -1 | 1; span: number; drop: number; leaf: Color },
): void {
  const { tone, random } = sketch;
  const stream = random.fork(`branch ${branch.side}`);
  const bark = tone("#3f2f2b", 0, IN_SHADE);
  const inward = -branch.side;
  const twigs = Array.from({ length: 5 }, (_, index) => {
    const startY = -70 + index * 22;
    const length = branch.span * stream.between(0.5, 0.86) * (1 - index * 0.09);
    const dip = branch.drop * stream.between(0.1, 0.62);
    return { startY, endX: branch.corner + inward * length, endY: startY + dip };
  });
  for (const twig of twigs) {
    brush.strokeStyle = bark;
    brush.lineWidth = 7;
    brush.beginPath();
    brush.moveTo(branch.corner, twig.startY);
    brush.quadraticCurveTo((branch.corner + twig.endX) / 2, twig.startY, twig.endX, twig.endY);
    brush.stroke();
  }
  for (const lit of [-1, -0.8, -0.45]) {
    const leaves = twigs.flatMap((twig) =>
      Array.from({ length: 46 }, () => {
        const share = stream.next() ** 0.7;
        const x = branch.corner + (twig.endX - branch.corner) * share;
        const y = twig.startY + (twig.endY - twig.startY) * share * share;
        return {
          x: x + stream.between(-26, 26),
          y: y + stream.between(-20, 26),
          radius: stream.between(9, 17),
          squash: 0.42,
          turn: stream.between(-0.4, 1.2) * inward,
        };
      }),
    );
    fillDabs(brush, tone(branch.leaf, 0, lit), leaves);
  }
}

/** Grows something tall in each lower corner, before the figures. */
export function frameWithGrass(sketch: Sketch, color: Color, kind: "grass" | "reed" | "wheat" = "grass"): void {
  const { width, height } = sketch;
  const span = Math.min(width * 0.2, 250);
  const tall = kind === "grass" ? 120 : 230;
  for (const side of [-1, 1] as const) {
    const left = side < 0 ? -width * 0.12 : width - span;
    const right = side < 0 ? span : width * 1.12;
    sketch.before({ depth: 1.35, top: height - tall * 0.9, left, right }, (brush) => {
      const stream = sketch.random.fork(`tuft ${side}`);
      for (const [share, count] of [
        [1, 26],
        [0.72, 26],
        [0.45, 30],
      ] as const) {
        const reach = (right - left - 60) * share;
        const start = side < 0 ? left : right - reach;
        if (kind === "grass")
          drawStalks(brush, sketch, stream, {
            left: start,
            right: start + reach,
            bottom: height + 84,
            height: tall * (1.45 - share * 0.6),
            count: count * 2,
            color,
            head: "none",
          });
        else
          drawStalks(brush, sketch, stream, {
            left: start,
            right: start + reach,
            bottom: height + 84,
            height: tall * (1.5 - share * 0.55),
            count,
            color,
            head: kind,
          });
      }
    });
  }
}

/** Stands something solid in a lower corner, before the figures; `draw` gets the corner's side and its inner edge. */
export function frameCorners(
  sketch: Sketch,
  corner: {
    readonly span: number;
    readonly height: number;
    readonly depth?: number;
    readonly sides?: readonly (-1 | 1)[];
    readonly finish?: LayerPlan["finish"];
  },
  draw: (brush: Brush, side: -1 | 1, edge: number) => void,
): void {
  const { width, height } = sketch;
  const span = Math.min(corner.span, width * 0.24);
  for (const side of corner.sides ?? ([-1, 1] as const)) {
    const edge = side < 0 ? span : width - span;
    const left = side < 0 ? -width * 0.12 : edge - 20;
    const right = side < 0 ? edge + 20 : width * 1.12;
    sketch.before(
      {
        depth: corner.depth ?? 1.3,
        top: height - corner.height,
        left,
        right,
        ...(corner.finish && { finish: corner.finish }),
      },
      (brush) => draw(brush, side, edge),
    );
  }
}

/** A rope or garland of bunting from one side to the other is hung high, over all heads. */
export function drawBunting(
  brush: Brush,
  sketch: Sketch,
  line: { left: number; right: number; y: number; sag: number; colors: readonly [Color, ...Color[]] },
): void {
  const { tone, random } = sketch;
  const stream = random.fork(`bunting ${line.y}`);
  const at = (share: number) => line.y + line.sag * 4 * share * (1 - share);
  const count = Math.round((line.right - line.left) / 44);
  const points = Array.from({ length: count + 1 }, (_, index) => [
    line.left + ((line.right - line.left) * index) / count,
    at(index / count),
  ]).flat();
  strokeLine(brush, tone("#4a3d38", 0, -0.5), 2, ...points);
  for (let index = 0; index < count; index++) {
    const share = (index + 0.5) / count;
    const x = line.left + (line.right - line.left) * share;
    const y = at(share);
    brush.fillStyle = tone(stream.pick(line.colors), 0, stream.between(-0.4, 0.2));
    brush.beginPath();
    brush.moveTo(x - 15, y);
    brush.lineTo(x + 15, y);
    brush.lineTo(x + 2, y + 34);
    brush.fill();
  }
}

/** Dark tufts where a thing meets the ground, so that it stands in the grass and not on it. */
export function drawTufts(
  brush: Brush,
  sketch: Sketch,
  tuft: { left: number; right: number; y: number; color: Color },
): void {
  drawGrass(brush, sketch, sketch.random.fork(`tufts ${tuft.left}`), {
    left: tuft.left,
    right: tuft.right,
    top: tuft.y - 3,
    bottom: tuft.y + 5,
    count: Math.round((tuft.right - tuft.left) / 4),
    blade: 26,
    color: tuft.color,
  });
}
