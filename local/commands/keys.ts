/** `npm run keys -- rotate`: a new key for access tokens. A server that runs takes it up, and nobody is signed out. */
import { problem } from "#core/http/errors.ts";
import { homeFolder } from "../environment.ts";
import { makeFolder } from "../make-folder.ts";
import { rotateLocalKeys, signingKeysFile } from "../signing-keys.ts";
import { runCommand } from "./run-command.ts";

const USAGE = `npm run keys -- rotate

  rotate   sign access tokens with a new key from now on; what was signed before stays valid until it ends`;

await runCommand(async () => {
  const [verb, ...rest] = process.argv.slice(2);
  if (verb === "--help" || verb === "-h") return console.log(USAGE);
  if (verb !== "rotate" || rest.length > 0) {
    throw problem("bad-request", { reason: "npm run keys -- rotate is all there is." });
  }
  const home = homeFolder();
  makeFolder(home);
  const { signs, verify } = await rotateLocalKeys(home);
  console.log(`The key ${signs} signs from now on, in ${signingKeysFile(home)}.`);
  if (verify.length > 0) console.log(`Still verified: ${verify.join(", ")}.`);
});
