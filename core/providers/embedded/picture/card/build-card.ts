import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { CardSpec } from "#core/providers/video.ts";
import { smoothstep } from "#core/smoothstep.ts";
import { canWrite } from "../can-write.ts";
import { registerFonts, SERIF } from "../fonts.ts";
import { buildStage } from "../stage/build-stage.ts";
import { settingOf } from "../stage/name-stage.ts";
import type { FrameSize, Stage } from "../stage/stage.ts";
import { type SetText, setLines } from "./set-lines.ts";

/** A title card or an end card: a place without people, and the text before it. */
export interface Card {
  readonly background: Stage;
  /** Draws what lies over the background of every frame: the shade, and the text as far as `progress` 0 to 1 has shown it. */
  readonly drawTitle: (context: SKRSContext2D, progress: number) => void;
}

const HEADING_COLOR = "255,248,234";
const RULE_COLOR = "240,203,142";

/**
 * Sets a card for frames of a size. A heading that is long wraps and shrinks; one in Hebrew or Arabic reads from the right;
 * one in letters for which this machine has no typeface is left out.
 */
export function buildCard(card: Omit<CardSpec, "frames">, size: FrameSize): Card {
  registerFonts();
  const background = buildStage(settingOf(card), size);
  const { width, height } = size;
  const scale = Math.min(width / 1280, height / 720) * (width < height ? 1.5 : 1);
  const measure = createCanvas(1, 1).getContext("2d");
  const column = width * (width < height ? 0.84 : 0.72);
  const large = card.kind === "title" ? 84 : 64;
  const headingFont = (sizePx: number) => `600 ${sizePx}px ${SERIF}`;
  const subheadingFont = (sizePx: number) => `italic 400 ${sizePx}px ${SERIF}`;
  const heading = setLines(measure, canWrite(card.heading) ? card.heading : "", {
    font: headingFont,
    widthPx: column,
    mostLines: 4,
    largestPx: large * scale,
    smallestPx: 30 * scale,
  });
  const subheading = setLines(measure, canWrite(card.subheading) ? card.subheading : "", {
    font: subheadingFont,
    widthPx: column,
    mostLines: 3,
    largestPx: 34 * scale,
    smallestPx: 20 * scale,
  });

  const gap = 30 * scale;
  const ruleGap = subheading.lines.length > 0 ? gap * 2 : 0;
  const tall = heading.lines.length * heading.leadingPx + ruleGap + subheading.lines.length * subheading.leadingPx;
  const top = height * 0.46 - tall / 2;
  const ruleY = top + heading.lines.length * heading.leadingPx + gap * 0.9;
  const shade = paintShade(size);

  return {
    background,
    drawTitle: (context, progress) => {
      const shown = Math.min(1, Math.max(0, progress));
      context.save();
      context.drawImage(shade, 0, 0, width, height);
      context.textBaseline = "alphabetic";
      context.shadowColor = "rgba(10,6,18,0.55)";
      context.shadowBlur = 14 * scale;
      const drawText = (text: SetText, font: string, y: number, opacity: number) => {
        context.font = font;
        context.fillStyle = `rgba(${HEADING_COLOR},${opacity})`;
        context.direction = text.rightToLeft ? "rtl" : "ltr";
        context.textAlign = "center";
        text.lines.forEach((line, index) => {
          context.fillText(line, width / 2, y + (index + 0.8) * text.leadingPx);
        });
      };
      const lift = (1 - smoothstep(shown / 0.6)) * 16 * scale;
      drawText(heading, headingFont(heading.sizePx), top + lift, smoothstep(shown / 0.6));
      context.shadowBlur = 0;
      if (ruleGap > 0) {
        drawRule(context, width / 2, ruleY, 130 * scale * smoothstep((shown - 0.3) / 0.5), scale);
        drawText(
          subheading,
          subheadingFont(subheading.sizePx),
          ruleY + gap * 0.9,
          smoothstep((shown - 0.45) / 0.55) * 0.94,
        );
      }
      context.restore();
    },
  };
}

/** Two lines that run out from a small lozenge. */
function drawRule(context: SKRSContext2D, x: number, y: number, reach: number, scale: number): void {
  if (reach < 1) return;
  for (const side of [-1, 1]) {
    const line = context.createLinearGradient(x, y, x + side * reach, y);
    line.addColorStop(0, `rgba(${RULE_COLOR},0.95)`);
    line.addColorStop(1, `rgba(${RULE_COLOR},0)`);
    context.fillStyle = line;
    context.fillRect(side < 0 ? x - reach : x + 11 * scale, y - scale, Math.max(0, reach - 11 * scale), 2 * scale);
  }
  context.fillStyle = `rgba(${RULE_COLOR},0.95)`;
  context.beginPath();
  context.moveTo(x - 6 * scale, y);
  context.lineTo(x, y - 6 * scale);
  context.lineTo(x + 6 * scale, y);
  context.lineTo(x, y + 6 * scale);
  context.fill();
}

/** Dims the picture, most behind the text; small, since it has no edges. */
function paintShade({ width, height }: FrameSize) {
  const canvas = createCanvas(128, Math.max(8, Math.round((128 * height) / width)));
  const brush = canvas.getContext("2d");
  brush.fillStyle = "rgba(16,10,26,0.34)";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.translate(canvas.width / 2, canvas.height * 0.46);
  brush.scale(canvas.width * 0.62, canvas.height * 0.5);
  const middle = brush.createRadialGradient(0, 0, 0, 0, 0, 1);
  middle.addColorStop(0, "rgba(16,10,26,0.42)");
  middle.addColorStop(0.6, "rgba(16,10,26,0.26)");
  middle.addColorStop(1, "rgba(16,10,26,0)");
  brush.fillStyle = middle;
  brush.fillRect(-1, -1, 2, 2);
  return canvas;
}
