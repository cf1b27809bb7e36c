import type { AddressInfo, Socket } from "node:net";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach } from "vitest";

/** Made for these tests, for `localhost`, and trusted by nobody. */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUWOhQa2q//CPqdRFVJE8B3XbK/c0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE3MDEwMFoYDzIxMjYxMTAy
MTcwMTAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQaZUeTeP6dJC/6q2yQnfPCkRgdvKjfGZxVwORpgAgoHOcEBDaxyC1Q
lfo8996UWAG4/E44RwfN0IMy0HLuXXowo28wbTAdBgNVHQ4EFgQUXxScQCmri17q
Sps3ILGE1dxe9ZgwHwYDVR0jBBgwFoAUXxScQCmri17qSps3ILGE1dxe9ZgwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSQAwRgIhAJ6sX8Wl1QQrUxkJnyPdLvWxKef5AdmW2BPKDIu5Yf7SAiEA
73mvMb18mQg2fmqvQYtNfebDW1wn+9S9HiXh7Ov6xEY=
-----END CERTIFICATE-----`;
const testKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxxGySBIMcJGrLktq
DgdEphQQ48Qxqzx5orwX+y1x2zWhRANCAAQaZUeTeP6dJC/6q2yQnfPCkRgdvKjf
GZxVwORpgAgoHOcEBDaxyC1Qlfo8996UWAG4/E44RwfN0IMy0HLuXXow
-----END PRIVATE KEY-----`;

export interface Received {
  from: string;
  to: string[];
  /** Headers unfolded, by their name in lower case. */
  headers: Map<string, string>;
  raw: string;
  user: string | undefined;
  isEncrypted: boolean;
}

/** What the server answers to the next mails, one after the other: a code at one of its commands, else "accepted". */
type Answer = { at: "RCPT" | "DATA"; code: number } | "accept" | "break after data" | "silence";

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

/** A mail server on a port of its own, for one test. */
export async function startSmtp(answers: Answer[] = [], options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  let current: Answer = "accept";
  const server = new SMTPServer({
    key: testKey,
    cert: testCertificate,
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) =>
      password === "right" ? done(null, { user: username ?? "" }) : done(new Error("No such login")),
    onRcptTo(_address, _session, done) {
      current = answers.shift() ?? "accept";
      if (current === "silence") return;
      done(typeof current === "object" && current.at === "RCPT" ? refusal(current.code) : null);
    },
    async onData(stream, session, done) {
      const raw = await text(stream);
      if (typeof current === "object") return done(refusal(current.code));
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : "",
        to: rcptTo.map(({ address }) => address),
        headers: parseHeaders(raw),
        raw,
        user: typeof session.user === "string" ? session.user : undefined,
        isEncrypted: session.secure,
      });
      if (current !== "break after data") return done();
      for (const { _socket } of (server as unknown as { connections: Set<{ _socket: Socket }> })
        .connections) {
        _socket.destroy();
      }
    },
    ...options,
  });
  // A broken line is what some of these tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { port, received };
}

/** Something that takes connections and never says a word. */
export async function startSilence(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on("error", () => {})));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closings.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function refusal(code: number): Error {
  return Object.assign(new Error("Not now or never"), { responseCode: code });
}

function parseHeaders(raw: string): Map<string, string> {
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
}
