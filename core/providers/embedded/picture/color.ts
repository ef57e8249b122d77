/** A colour as CSS writes it: `#rrggbb`. */
export type Color = `#${string}`;

type Channels = readonly [red: number, green: number, blue: number];

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: Color, to: Color, share: number): Color {
  const part = Math.min(1, Math.max(0, share));
  return combine(from, to, (a, b) => a + (b - a) * part);
}

/** How a surface of one colour looks in light of the other. */
export function multiply(surface: Color, light: Color): Color {
  return combine(surface, light, (a, b) => (a * b) / 255);
}

/** `amount` 0 gives gray of the same luminance, 1 the colour itself, above 1 a stronger one. */
export function saturate(color: Color, amount: number): Color {
  const channels = channelsOf(color);
  const gray = luminance(color) * 255;
  return fromChannels([
    gray + (channels[0] - gray) * amount,
    gray + (channels[1] - gray) * amount,
    gray + (channels[2] - gray) * amount,
  ]);
}

/**
 * Brightness that the eye sees, from 0, black, to 1, white: the weights of ITU-R BT.709 on the coded values, which is what
 * two flat colours look like side by side.
 */
export function luminance(color: Color): number {
  const [red, green, blue] = channelsOf(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** The colour as a canvas takes it, with an opacity of 0 to 1. */
export function translucent(color: Color, opacity: number): string {
  const [red, green, blue] = channelsOf(color);
  return `rgba(${red},${green},${blue},${Math.min(1, Math.max(0, opacity)).toFixed(4)})`;
}

const parsed = new Map<Color, Channels>();

/** Painters ask for the same few hundred colours again and again; beyond this many the memory starts anew. */
const MOST_PARSED = 5000;

function channelsOf(color: Color): Channels {
  const known = parsed.get(color);
  if (known) return known;
  const value = Number.parseInt(color.slice(1), 16);
  const channels: Channels = [value >> 16, (value >> 8) & 255, value & 255];
  if (parsed.size > MOST_PARSED) parsed.clear();
  parsed.set(color, channels);
  return channels;
}

function combine(one: Color, other: Color, channel: (a: number, b: number) => number): Color {
  const a = channelsOf(one);
  const b = channelsOf(other);
  return fromChannels([channel(a[0], b[0]), channel(a[1], b[1]), channel(a[2], b[2])]);
}

function fromChannels([red, green, blue]: Channels): Color {
  const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
  return `#${((1 << 24) | (clamp(red) << 16) | (clamp(green) << 8) | clamp(blue)).toString(16).slice(1)}`;
}
