/** Films: what the Lambdas and the commands may ask of this domain. */
export { checkFilm } from "./check-film.ts";
export { checkScenes } from "./check-scenes.ts";
export { composeScene } from "./compose-scene.ts";
export { designSound } from "./design-sound.ts";
export { drawPicture } from "./draw-picture.ts";
export { drawPortrait } from "./draw-portrait.ts";
export { failFilm } from "./fail-film.ts";
export { finishFilm } from "./finish-film.ts";
export { pollClip, submitClip } from "./make-clip.ts";
export { makeSound } from "./make-sound.ts";
export { mergeFilm } from "./merge-film.ts";
export { personalFilms } from "./personal-data.ts";
export { planFilm } from "./plan-film.ts";
export { readFilm } from "./read-film.ts";
export { recordFailure } from "./record-failure.ts";
export { type FilmOptions, requestFilm } from "./request-film.ts";
export { speakScene } from "./speak-scene.ts";
export { syncLips } from "./sync-lips.ts";
