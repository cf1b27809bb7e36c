import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { createRouteHandler, createUploadthing, type FileRouter } from "uploadthing/server";

export const API_KEY = "sk_test_0123456789abcdef";

type UploadedFile = { key: string; name: string; size: number; type: string; ufsUrl: string };

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/** An app with the real UploadThing SDK, and nothing of ours, in front of a file store. */
export async function startTestApp({ ingestUrl, port = 0 }: { ingestUrl: string; port?: number }) {
  const completed: { file: UploadedFile; ownerId: string }[] = [];
  const behaviour = { failures: 0 };
  const handler = createHandler(ingestUrl, (file, ownerId) => {
    completed.push({ file, ownerId });
    if (behaviour.failures-- > 0) throw new Error("The database is away.");
    return { mediaKey: file.key };
  });

  const server = createServer(async (req, res) => {
    const response = await handler(await toRequest(req));
    res.writeHead(response.status, Object.fromEntries(response.headers));
    res.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;

  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    completed,
    behaviour,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createHandler(ingestUrl: string, onComplete: (file: UploadedFile, ownerId: string) => object) {
  const f = createUploadthing();
  const router = {
    video: f({ video: { maxFileSize: "4GB", maxFileCount: 1 } }, { presignedURLTTL: "1d" })
      .middleware(() => ({ ownerId: "owner-1" }))
      .onUploadComplete(({ file, metadata }) => onComplete(file, metadata.ownerId) as { mediaKey: string }),
  } satisfies FileRouter;
  const token = Buffer.from(JSON.stringify({ apiKey: API_KEY, appId: "local", regions: ["local"] }));
  return createRouteHandler({
    router,
    config: { token: token.toString("base64"), ingestUrl, isDev: false, logLevel: "None" },
  });
}

async function toRequest(req: IncomingMessage): Promise<Request> {
  const chunks = await Array.fromAsync(req as AsyncIterable<Buffer>);
  const hasBody = req.method === "POST";
  return new Request(`http://${req.headers.host}${req.url}`, {
    method: req.method,
    headers: Object.entries(req.headers).map(([name, value]) => [name, String(value)] as [string, string]),
    body: hasBody ? Buffer.concat(chunks) : undefined,
  });
}
