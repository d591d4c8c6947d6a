import { createTransport } from "nodemailer";

/** A mail as it goes out: one recipient, plain text. */
export type Letter = { id: string; to: string; subject: string; text: string };

/**
 * Hands one mail to the server behind `smtpUrl` (`smtp://` or `smtps://`), from `portal@<host of the portal>` unless the
 * address names its sender (`?from=…`). The mail's id becomes its Message-ID, so that a repeated delivery is seen as one.
 *
 * @throws Error as the server answered, when it did not take the mail
 */
export async function sendLetter(smtpUrl: string, portalUrl: string, letter: Letter): Promise<void> {
  const server = new URL(smtpUrl);
  const host = new URL(portalUrl).hostname;
  const from = server.searchParams.get("from") ?? `portal@${host}`;
  server.searchParams.delete("from");
  const transport = createTransport(server.href, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: "", address: letter.to },
      subject: letter.subject,
      text: letter.text,
      messageId: `<${letter.id}@${host}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
