import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

/** The app's own server, as far as TikTok meets it: media to pull, and an ear for webhooks. */
export interface TestOrigin {
  /** A prefix to register, ending in a slash. */
  prefix: string;
  webhookUrl: string;
  /** Serves from now on what is named; the URL is below the prefix. */
  serve: (name: string, bytes: Uint8Array, type: string) => string;
  serveBy: (name: string, serve: Serve) => string;
  /** What was told about a publish id or a creator, in order. */
  heard: (about: string) => Heard[];
  stop: () => Promise<void>;
}

export interface Heard {
  event: string;
  content: Record<string, unknown>;
}

export async function startTestOrigin(): Promise<TestOrigin> {
  const served = new Map<string, Serve>();
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    if (path !== "/hook") {
      const serve = served.get(path);
      if (serve) serve(request, response);
      else response.writeHead(404).end();
      return;
    }
    let body = "";
    for await (const part of request) body += part;
    bodies.push(body);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serveBy = (name: string, serve: Serve) => {
    served.set(`/media/${name}`, serve);
    return `${origin}/media/${name}`;
  };
  return {
    prefix: `${origin}/media/`,
    webhookUrl: `${origin}/hook`,
    serveBy,
    serve: (name, bytes, type) =>
      serveBy(name, (_, response) => response.writeHead(200, { "content-type": type }).end(bytes)),
    heard: (about) => bodies.filter((body) => body.includes(about)).map(readEvent),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readEvent(body: string): Heard {
  const { event, content } = JSON.parse(body) as { event: string; content: string };
  return { event, content: JSON.parse(content) as Heard["content"] };
}
