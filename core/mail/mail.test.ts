import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { composeMail } from "./compose-mail.ts";
import { type Message, sendMail } from "./index.ts";

const MESSAGE: Message = {
  to: "ada@example.org",
  subject: "Grüße <b>von</b> Litink",
  paragraphs: ["Ein Satz & noch einer.", "<script>alert(1)</script>"],
  link: { label: "Los", url: "https://api.example.org/verify?a=1&b=2" },
  code: { label: "Your code", digits: "012345" },
  closing: "Das war es.",
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "litink-mail-"));
  vi.stubEnv("MAIL_URL", pathToFileURL(join(folder, "mail box")).href);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe("a mail", () => {
  it("is plain text and HTML, for one reader, with everything in it that is to be read", async () => {
    const mail = (await composeMail(MESSAGE)).toString("latin1");
    expect(mail).toMatch(/^Content-Type: multipart\/alternative;/m);
    expect(mail).toMatch(/^To: ada@example\.org\r$/m);
    expect(mail).toMatch(/^From: Litink <no-reply@litink\.local>\r$/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mail).toContain("012345");
    expect(mail).not.toContain("<script>alert(1)</script></p>");
    expect(mail).toContain("&lt;script&gt;");
  });

  it.each([
    ["to", "ada@example.org\r\nBcc: all@example.org"],
    ["to", "ada@example.org\nBcc: all@example.org"],
    ["subject", "Hello\r\nBcc: all@example.org"],
    ["subject", "Hello\0there"],
  ])("has no header smuggled in by its %s", async (header, text) => {
    await expect(composeMail({ ...MESSAGE, [header]: text })).rejects.toThrow(TypeError);
  });

  it("goes to one address even where that looks like several", async () => {
    const mail = (await composeMail({ ...MESSAGE, to: "a,b@example.org" })).toString("latin1");
    const [, to = ""] = /^To: ([^\r]+)\r$/m.exec(mail) ?? [];
    expect(to.replaceAll(/"[^"]*"|<|>/g, "")).not.toContain(",");
  });
});

describe("sending", () => {
  it("puts whole mails into the mailbox, in the order in which they were sent", async () => {
    const sent = Array.from({ length: 20 }, (_, index) => `Mail ${index}`);
    for (const subject of sent) await sendMail({ ...MESSAGE, subject });
    const names = readdirSync(join(folder, "mail box")).sort();
    expect(names.filter((name) => !/^[\w-]+\.eml$/.test(name))).toEqual([]);
    const subjects = names.map(
      (name) => /^Subject: (.+)\r$/m.exec(readFileSync(join(folder, "mail box", name), "utf8"))?.[1],
    );
    expect(subjects).toEqual(sent);
  });

  it("hands the mail to SES where the environment says so", async () => {
    const asked: { url: string; body: { Destination: object; Content: { Raw: { Data: string } } } }[] = [];
    const server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request.setEncoding("utf8")) body += chunk;
      asked.push({ url: request.url ?? "", body: JSON.parse(body) });
      response.setHeader("content-type", "application/json").end('{"MessageId":"1"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const settings = {
      MAIL_URL: "ses:",
      AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...{ AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" },
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    await sendMail(MESSAGE);
    server.close();
    server.closeAllConnections();
    expect(asked.map(({ url }) => url)).toEqual(["/v2/email/outbound-emails"]);
    expect(asked[0]?.body.Destination).toEqual({ ToAddresses: ["ada@example.org"] });
    expect(Buffer.from(asked[0]?.body.Content.Raw.Data ?? "", "base64").toString()).toContain("To: ada@example.org");
  });

  it.each(["", "smtp://example.org", "file:///proc/no/such/folder"])("says that it could not to %j", async (url) => {
    vi.stubEnv("MAIL_URL", url);
    await expect(sendMail(MESSAGE)).rejects.toMatchObject({ code: "mail-not-sent", status: 503 });
  });
});
