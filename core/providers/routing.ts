/** Which model answers for a capability. The embedded vendor answers for all of them. */
export { embeddedEmbedding as embeddingModel } from "./embedded/embedding/index.ts";
export { embeddedImage as imageModel } from "./embedded/picture/index.ts";
/** Readies whichever of these models run on this machine, for a film that is soon to be made. */
export { rehearse as readyModels } from "./embedded/rehearse.ts";
export { embeddedMusic as musicModel, embeddedSound as soundModel } from "./embedded/sound/index.ts";
export { embeddedSpeech as speechModel } from "./embedded/speech/index.ts";
export { embeddedText as textModel } from "./embedded/text/index.ts";
export { embeddedVideo as videoModel } from "./embedded/video/index.ts";
