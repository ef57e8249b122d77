import { fileURLToPath } from "node:url";
import { GlobalFonts } from "@napi-rs/canvas";

/** The typeface of cards and watermarks: EB Garamond (OFL), drawn after the Egenolff-Berner specimen of 1592. */
const GARAMOND = "EB Garamond";

/** What a canvas takes for text: Garamond where it has the letters, whatever serif the machine has where it has not. */
export const SERIF = `"${GARAMOND}", "Noto Serif", "DejaVu Serif", serif`;

const FACES = [
  "400Regular/EBGaramond_400Regular.ttf",
  "400Regular_Italic/EBGaramond_400Regular_Italic.ttf",
  "600SemiBold/EBGaramond_600SemiBold.ttf",
];

let registered = false;

/** Makes the typefaces known to canvases of this thread; safe to call again. */
export function registerFonts(): void {
  if (registered) return;
  for (const face of FACES) {
    GlobalFonts.registerFromPath(
      fileURLToPath(import.meta.resolve(`@expo-google-fonts/eb-garamond/${face}`)),
      GARAMOND,
    );
  }
  registered = true;
}
