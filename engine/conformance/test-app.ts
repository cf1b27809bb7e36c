import http from "node:http";
import type { AddressInfo } from "node:net";
import { subject } from "./server.ts";

export type OpenApp = {
  origin: string;
  url: string;
  answerWith: (listener: http.RequestListener) => void;
  /** Away until it opens again at the same address. */
  close: () => Promise<void>;
  open: () => Promise<void>;
};

/** An address where an app will be: the server under test must know it before the app knows the server. */
export async function openApp(): Promise<OpenApp> {
  let answer: http.RequestListener = (_request, response) => response.writeHead(503).end();
  let server = http.createServer();
  const listen = async (port: number) => {
    server = http.createServer((request, response) => answer(request, response));
    const host = subject.appHost === "127.0.0.1" ? "127.0.0.1" : undefined;
    await new Promise<void>((resolve) => server.listen({ port, host }, resolve));
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const origin = `http://${subject.appHost}:${port}`;
  return {
    origin,
    url: `${origin}/api/inngest`,
    answerWith: (listener) => {
      answer = listener;
    },
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
    open: async () => void (await listen(port)),
  };
}
