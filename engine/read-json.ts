import type http from "node:http";

export class TooLarge extends Error {}

export async function readJson(request: http.IncomingMessage, bytesMax: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += chunk.length;
    if (sizeBytes > bytesMax) throw new TooLarge(`The body is larger than ${bytesMax} bytes.`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
