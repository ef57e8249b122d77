import type { Message } from "#core/mail/index.ts";
import type { MailedProof } from "./mailed-proofs.ts";
import { type LinkType, type Origin, verificationLink } from "./redirects.ts";

/** A mail that lets its reader prove something, by a link or a code. */
interface ProofMail {
  readonly to: string;
  readonly proof: MailedProof;
  readonly origin: Origin;
}

const NOT_YOU = "If it was not you, nothing more is to be done: without this mail nothing happens.";

export function confirmSignUpMail({ to, proof, origin }: ProofMail): Message {
  return {
    to,
    subject: "Confirm your address for Litink",
    paragraphs: ["Welcome to Litink.", "Please confirm that this is your address; then your account is ready."],
    ...linkAndCode("Confirm my address", "signup", proof, origin),
    closing: `The link works once, for 24 hours; the code for one hour. ${NOT_YOU}`,
  };
}

/** For the owner of an address with which somebody, maybe they themselves, tried to sign up again. */
export function alreadySignedUpMail(to: string): Message {
  return {
    to,
    subject: "You already have an account at Litink",
    paragraphs: [
      "Somebody has just tried to sign up at Litink with your address.",
      "You have an account with it already, and it is as it was. Simply sign in. If you do not remember your password, ask for a new one there.",
    ],
    closing: "If it was not you, nothing is to be done: nobody has got in.",
  };
}

export function recoveryMail({ to, proof, origin }: ProofMail): Message {
  return {
    to,
    subject: "Choose a new password for Litink",
    paragraphs: [
      "You asked for a new password. Follow the link to sign in once without it, and choose a new one there.",
    ],
    ...linkAndCode("Choose a new password", "recovery", proof, origin),
    closing: `The link and the code work once, for one hour. ${NOT_YOU} Your password stays as it is.`,
  };
}

/** For the mailbox that the account has now. */
export function leaveAddressMail({ to, proof, origin, newEmail }: ProofMail & { newEmail: string }): Message {
  return {
    to,
    subject: "Agree to your new address at Litink",
    paragraphs: [
      `You asked that your account at Litink goes from this address to ${newEmail}.`,
      "Please agree here, and in the mail that we sent to the new address. The change is made once both have agreed.",
    ],
    ...linkAndCode("Agree to the change", "email_change", proof, origin),
    closing: "The link works once, for 24 hours. If it was not you, do not agree, and change your password.",
  };
}

/** For the mailbox that the account is to have. */
export function takeAddressMail({ to, proof, origin, oldEmail }: ProofMail & { oldEmail: string }): Message {
  return {
    to,
    subject: "Confirm your new address for Litink",
    paragraphs: [
      `The account of ${oldEmail} at Litink is to have this address.`,
      "Please confirm that it is yours. The change is made once you have agreed in the mail to the old address too.",
    ],
    ...linkAndCode("Confirm my new address", "email_change", proof, origin),
    closing: `The link works once, for 24 hours; the code for one hour. ${NOT_YOU}`,
  };
}

/** For the owner of an address that somebody else wants for their account. */
export function addressTakenMail(to: string): Message {
  return {
    to,
    subject: "You already have an account at Litink",
    paragraphs: [
      "Somebody has just asked that another account at Litink gets your address.",
      "You have an account with it, so that cannot be. Both accounts are as they were.",
    ],
    closing: "If it was not you, nothing is to be done. If it was, delete one of your two accounts first.",
  };
}

export function reauthenticationMail({ to, proof }: Omit<ProofMail, "origin">): Message {
  return {
    to,
    subject: "Your code for Litink",
    paragraphs: ["You are about to change something important in your account. This code shows that it is you."],
    code: { label: "Your code", digits: proof.code },
    closing:
      "The code works once, for ten minutes. If it was not you, somebody is signed in as you: change your password.",
  };
}

/** For the owner of an account whose password is another one now. */
export function passwordChangedMail(to: string): Message {
  return {
    to,
    subject: "Your password for Litink was changed",
    paragraphs: ["Your account has a new password. Wherever else you were signed in, you are not any more."],
    closing: "If it was not you, ask for a new password at once: only you get the mail for it.",
  };
}

function linkAndCode(label: string, type: LinkType, { token, code }: MailedProof, origin: Origin) {
  return {
    link: { label, url: verificationLink(origin, type, token) },
    code: { label: "Or type this code", digits: code },
  };
}
