import type { Cue } from "./time-cues.ts";

/** Cues as a SubRip file. */
export function formatSrt(cues: readonly Cue[]): string {
  return cues
    .map(({ startMs, endMs, lines }, index) =>
      [index + 1, `${formatTime(startMs, ",")} --> ${formatTime(endMs, ",")}`, ...lines.map(plainLine), "", ""].join(
        "\n",
      ),
    )
    .join("");
}

/** Cues as a WebVTT file (W3C), whose escapes keep `<` from being a tag and `-->` from being a time. */
export function formatVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ startMs, endMs, lines }) =>
    [`${formatTime(startMs, ".")} --> ${formatTime(endMs, ".")}`, ...lines.map(escapeLine), ""].join("\n"),
  );
  return ["WEBVTT", "", ...blocks].join("\n");
}

/**
 * SubRip has no escapes, and players take `<i>` for a tag and `{\` for a command. An invisible word joiner after the
 * first character keeps both from being so.
 */
function plainLine(line: string): string {
  return line.replaceAll(/<(?=[a-z/])|\{(?=\\)/gi, "$&\u2060");
}

function escapeLine(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function formatTime(ms: number, point: "," | "."): string {
  const [hours, minutes, seconds] = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map((value) =>
    String(Math.floor(value)).padStart(2, "0"),
  );
  return `${hours}:${minutes}:${seconds}${point}${String(ms % 1000).padStart(3, "0")}`;
}
