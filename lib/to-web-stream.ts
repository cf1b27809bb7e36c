import { ReadableStream as NodeStream } from "node:stream/web";

/**
 * Not Readable.toWeb: it goes on writing into a stream that its reader closed, and throws where nobody catches. Here who
 * closes a download ends its source.
 */
export function toWebStream<Chunk>(source: AsyncIterable<Chunk>): ReadableStream<Chunk> {
  return NodeStream.from(source) as unknown as ReadableStream<Chunk>;
}
