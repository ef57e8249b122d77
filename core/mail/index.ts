/** The port for mail: what a message is, and the way to send it. */
export { escapeHtml, type Message } from "./message.ts";
export { sendMail } from "./send-mail.ts";
