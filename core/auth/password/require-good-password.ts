import { problem } from "#core/http/errors.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";

const FEWEST_CHARACTERS = 8;
const MOST_CHARACTERS = 256;

/** A few signs after a common password, such as `football2024!`, are what is tried next. */
const USUAL_ENDING = /[^\p{L}]{1,5}$/u;
const FEWEST_DIFFERENT = 4;

/**
 * Refuses a password that is too short, too long, or what anybody would guess: a common one, the address itself, a few
 * characters over and over. Which characters it is made of is everybody's own business (NIST SP 800-63B, 3.1.1.2).
 *
 * @throws `password-length`, `password-guessable`
 */
export function requireGoodPassword(password: string, email: string): void {
  const characters = [...password.normalize("NFKC")];
  if (characters.length < FEWEST_CHARACTERS || characters.length > MOST_CHARACTERS) throw problem("password-length");
  const plain = characters.join("").toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(USUAL_ENDING, ""))) {
    throw problem("password-guessable", { reason: "it is one of the most common ones" });
  }
  if (plain === email || plain === email.slice(0, email.lastIndexOf("@"))) {
    throw problem("password-guessable", { reason: "it is the e-mail address" });
  }
  if (new Set(plain).size < FEWEST_DIFFERENT) {
    throw problem("password-guessable", { reason: "it repeats a few characters" });
  }
}
