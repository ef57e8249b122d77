import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

let client: SESv2Client | undefined;

/** Hands a mail to Amazon SES. Region, credentials and endpoint come from the environment, as for each AWS client. */
export async function sendBySes(to: string, mail: Buffer): Promise<void> {
  client ??= new SESv2Client({});
  await client.send(
    new SendEmailCommand({
      ...(process.env.MAIL_FROM ? { FromEmailAddress: process.env.MAIL_FROM } : {}),
      Destination: { ToAddresses: [to] },
      Content: { Raw: { Data: mail } },
    }),
  );
}
