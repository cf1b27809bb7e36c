import { Readable } from "node:stream";
import { toWebStream } from "@/lib/to-web-stream";

interface File {
  name: string;
  type: string;
}

/** A file as it is made. What goes wrong before its first part is an answer of its own, not half a file. */
export async function answerFile(parts: AsyncGenerator<string>, file: File): Promise<Response> {
  const first = await parts.next();
  const all = async function* () {
    if (first.done) return;
    yield first.value;
    yield* parts;
  };
  return answerStream(Readable.from(all()), file);
}

export function answerStream(stream: NodeJS.ReadableStream, { name, type }: File): Response {
  const body = toWebStream<Uint8Array | string>(stream as AsyncIterable<Uint8Array | string>);
  return new Response(body.pipeThrough(toBytes()), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

function toBytes(): TransformStream<Uint8Array | string, Uint8Array> {
  const encoder = new TextEncoder();
  return new TransformStream({
    transform: (chunk, controller) =>
      controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk),
  });
}
