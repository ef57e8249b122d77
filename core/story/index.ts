/** Story: plot, people and scripts; what other domains and the Lambdas may ask of this one. */
export { checkScript } from "./check-script.ts";
export { digestBatch } from "./digest-batch.ts";
export { dressCast } from "./dress-cast.ts";
export { failPlot } from "./fail-plot.ts";
export { failScript } from "./fail-script.ts";
export { findPlot } from "./find-plot.ts";
export { findSetting } from "./find-setting.ts";
export { keepPortrait } from "./keep-portrait.ts";
export { lockScript } from "./lock-script.ts";
export { openPlot } from "./open-plot.ts";
export { parseScenes } from "./parse-scenes.ts";
export { personalStories } from "./personal-data.ts";
export { type CastMember, readCast, readPlot } from "./read-plot.ts";
export { readSceneIds, readScript } from "./read-script.ts";
export { requestScript } from "./request-script.ts";
export { retrieveContext } from "./retrieve-context.ts";
export { writeScript } from "./write-script.ts";
