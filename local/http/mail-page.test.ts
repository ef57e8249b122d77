import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendMail } from "#core/mail/index.ts";
import { type Front, serveFront } from "./front.ts";
import { mailRoutes } from "./mail-page.ts";

const folder = mkdtempSync(join(tmpdir(), "litink-mail-page-"));
const link = "https://api.example.org/auth/v1/verify?token=a-b_c&type=signup";
let front: Front;

beforeAll(async () => {
  front = await serveFront(mailRoutes(folder), 0);
});
afterAll(async () => {
  await front.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string) {
  const response = await fetch(front.url + path);
  return {
    status: response.status,
    policy: response.headers.get("content-security-policy"),
    body: await response.text(),
  };
}

describe("/local/mail", () => {
  it("says so when there is none", async () => {
    expect((await get("/local/mail")).body).toContain("No mail was sent yet");
  });

  it("lists what was sent, and shows a mail's text, and its HTML in a sandbox, with links that work", async () => {
    process.env.MAIL_URL = pathToFileURL(folder).href;
    await sendMail({
      to: "ada@example.org",
      subject: "Grüße & <i>mehr</i>, für dich und für alle, die mit dir im Kino sitzen",
      paragraphs: ["Ein langer Satz mit Umlauten, äöü, der über mehr als eine Zeile geht, damit er umbrochen wird."],
      link: { label: "Los geht’s", url: link },
      closing: "=3D bleibt =3D.",
    });
    const list = await get("/local/mail");
    expect(list.body).toContain(
      "Grüße &amp; &lt;i&gt;mehr&lt;/i&gt;, für dich und für alle, die mit dir im Kino sitzen",
    );
    const [, address = ""] = /href="(\/local\/mail\/[^"]+)"/.exec(list.body) ?? [];
    const letter = await get(address);
    expect(letter.body).toContain(`<a href="${link.replace("&", "&amp;")}">`);
    expect(letter.body).toContain("äöü, der über mehr als eine Zeile geht");
    expect(letter.body).toContain("=3D bleibt =3D.");
    expect(letter.body).toContain(
      `<iframe src="${address}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"`,
    );
    const html = await get(`${address}/html`);
    expect(html.body).toContain('<base target="_blank">');
    expect(html.body).toContain(`href="${link.replace("&", "&amp;")}"`);
    expect(html.policy).toContain("sandbox");
    expect(html.policy).toContain("default-src 'none'");
  });

  it("gives out nothing but mails", async () => {
    writeFileSync(join(folder, "secret.txt"), "a secret");
    for (const path of ["/local/mail/secret.txt", "/local/mail/..%2fsecret.txt", "/local/mail/none.eml"]) {
      const { status, body } = await get(path);
      expect([status, body.includes("a secret")]).toEqual([404, false]);
    }
  });

  it("tells nothing to a page that has made itself a name for this machine", async () => {
    const { port } = new URL(front.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: "127.0.0.1", port, path: "/local/mail", headers: { host: `evil.example:${port}` } }, (response) =>
        resolve(response.statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(404);
  });
});
