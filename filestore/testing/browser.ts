import { type ClientRequest, request as httpRequest } from "node:http";

export const BOUNDARY = "----WebKitFormBoundaryAbCdEf0123456789";
const PIECE_BYTES = 64 * 1024;

export type Presigned = { url: string; key: string };
export type Sent = { status: number; body: { error?: string; serverData?: unknown; ufsUrl?: string } };

/** What the SDK's client asks of the app before it sends a file. */
export async function presign(appOrigin: string, file: { name: string; size: number; type: string }) {
  const response = await fetch(`${appOrigin}/api/uploadthing?actionType=upload&slug=video`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-uploadthing-version": "7.7.4" },
    body: JSON.stringify({ input: null, files: [{ ...file, lastModified: 1 }] }),
  });
  const presigned = ((await response.json()) as Presigned[])[0];
  if (!response.ok || !presigned) throw new Error(`presign answered ${response.status}`);
  return presigned;
}

export async function askOffset(url: string): Promise<{ status: number; offset: string | null }> {
  const response = await fetch(url, { method: "HEAD" });
  return { status: response.status, offset: response.headers.get("x-ut-range-start") };
}

type SendOptions = {
  /** Where the upload goes on; the Range header says so and the form holds the rest. */
  from?: number;
  /** Breaks the connection once so many bytes of the rest are out. */
  cutAfter?: number;
  cutDelayMs?: number;
  fileName?: string;
  trailer?: string;
  headers?: Record<string, string>;
};

/** The SDK client's PUT: one form part, sent as a browser would. Resolves to null when it was cut. */
export function send(url: string, file: Buffer, options: SendOptions = {}) {
  const { from = 0, cutAfter, cutDelayMs = 100, fileName = "clip.mp4", trailer, headers } = options;
  const rest = file.subarray(from);
  const head = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: video/mp4\r\n\r\n`,
  );
  const tail = Buffer.from(trailer ?? `\r\n--${BOUNDARY}--\r\n`);
  return new Promise<Sent | null>((resolve, reject) => {
    const req = httpRequest(url, {
      agent: false,
      method: "PUT",
      headers: {
        "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
        "content-length": head.length + rest.length + tail.length,
        range: `bytes=${from}-`,
        ...headers,
      },
    });
    req.on("response", async (res) => {
      const chunks = await Array.fromAsync(res as AsyncIterable<Buffer>);
      resolve({ status: res.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString()) });
    });
    req.on("error", (error) => (cutAfter === undefined ? reject(error) : resolve(null)));
    void writeAll(req, [head, rest.subarray(0, cutAfter), ...(cutAfter === undefined ? [tail] : [])]).then(
      () => (cutAfter === undefined ? req.end() : setTimeout(() => req.destroy(), cutDelayMs).unref()),
    );
  });
}

async function writeAll(req: ClientRequest, buffers: Buffer[]): Promise<void> {
  const closed = new Promise((resolve) => req.once("close", resolve));
  for (const buffer of buffers) {
    for (let at = 0; at < buffer.length && !req.destroyed; at += PIECE_BYTES) {
      const isFull = !req.write(buffer.subarray(at, at + PIECE_BYTES));
      if (isFull) await Promise.race([closed, new Promise((resolve) => req.once("drain", resolve))]);
    }
  }
}
