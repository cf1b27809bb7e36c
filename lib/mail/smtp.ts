import "server-only";
import { createTransport } from "nodemailer";
import type { RenderedMail } from "./render-mail";

const CONNECT_MS_MAX = 15_000;
const SILENCE_MS_MAX = 45_000;
/** A server that answers a byte at a time is as good as one that does not. Less than a claim lasts. */
const SEND_MS_MAX = 120_000;

export interface OutgoingMail extends RenderedMail {
  /** The same with each try: a server that took it before its answer was lost can tell. */
  messageId: string;
  to: string;
}
export type SendMail = (mail: OutgoingMail) => Promise<void>;

interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  url: string;
  from: string;
  /** What tests shorten or trust. */
  timeoutMs?: number;
  ca?: string;
}

/** A mail server. A password goes over an encrypted connection only, and its certificate has to be good. */
export function createSmtp({ url, from, timeoutMs, ca }: SmtpOptions): SendMail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname.replaceAll(/[[\]]/g, ""),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    requireTLS: !isSecure && username !== "",
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: { minVersion: "TLSv1.2", ...(ca && { ca }) },
    connectionTimeout: timeoutMs ?? CONNECT_MS_MAX,
    dnsTimeout: timeoutMs ?? CONNECT_MS_MAX,
    greetingTimeout: timeoutMs ?? CONNECT_MS_MAX,
    socketTimeout: timeoutMs ?? SILENCE_MS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, messageId, subject, text, html }) => {
    assertAddress(to);
    const sending = transport.sendMail({
      from,
      to: { name: "", address: to },
      messageId,
      subject,
      text,
      html,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await withinTime(sending, timeoutMs ? timeoutMs * 4 : SEND_MS_MAX);
  };
}

/** One address and nothing else: no list, no second line, no command. */
function assertAddress(address: string): void {
  if (/^[^\s\p{Cc}<>()[\],;:"@]{1,64}@[^\s\p{Cc}<>()[\],;:"@]{1,190}$/u.test(address)) return;
  throw Object.assign(new Error("This is not an address that a mail can be sent to."), { code: "EENVELOPE" });
}

async function withinTime(work: Promise<unknown>, timeoutMs: number): Promise<void> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const error = Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" });
  const timer = setTimeout(() => reject(error), timeoutMs);
  try {
    await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
