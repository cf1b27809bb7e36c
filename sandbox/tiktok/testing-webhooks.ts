import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  headers: Record<string, string | string[] | undefined>;
  text: string;
  event: string;
  /** The document within the document. */
  content: Record<string, unknown>;
  seconds: number;
  isSigned: boolean;
}

export interface WebhookReceiver {
  url: string;
  received: Received[];
  /** What the next deliveries are answered, one each; afterwards 200. */
  answers: { status: number; headers?: Record<string, string> }[];
  stop: () => Promise<void>;
}

/** An app's webhook, which checks signatures by its own reading of the documentation. */
export async function startReceiver(clientSecret: string): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const answers: WebhookReceiver["answers"] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const part of request) text += part;
    const signature = String(request.headers["tiktok-signature"] ?? "");
    const [, seconds = "", mac] = /^t=(\d+),s=([0-9a-f]{64})$/.exec(signature) ?? [];
    const expected = createHmac("sha256", clientSecret).update(`${seconds}.${text}`).digest("hex");
    const body = JSON.parse(text) as { event: string; content: string };
    received.push({
      headers: request.headers,
      text,
      event: body.event,
      content: JSON.parse(body.content) as Record<string, unknown>,
      seconds: Number(seconds),
      isSigned: mac === expected,
    });
    const { status, headers } = answers.shift() ?? { status: 200 };
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, received, answers, stop };
}
