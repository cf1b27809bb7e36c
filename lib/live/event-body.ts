/** Who reads no faster than this is behind is cut, and asks anew. */
const UNREAD_BYTES_MAX = 64_000;

/**
 * `no-transform` keeps Next's own compression, and `x-accel-buffering` nginx, from holding the words back. The
 * connection ends with the stream: a server that stops would wait for it to be used again.
 */
export const eventHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  connection: "close",
};

/** A stream that is written to from outside, and closes once, whoever ends it. */
export function createEventBody() {
  const encoder = new TextEncoder();
  const strategy = new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES_MAX });
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let afterwards = () => {};
  const start = (given: ReadableStreamDefaultController<Uint8Array>) => {
    controller = given;
  };
  const forget = () => {
    controller = undefined;
    afterwards();
  };
  const close = () => {
    if (!controller) return;
    controller.close();
    forget();
  };
  return {
    stream: new ReadableStream<Uint8Array>({ start, cancel: forget }, strategy),
    close,
    onClose: (work: () => void) => {
      afterwards = work;
      if (!controller) work();
    },
    write(text: string): void {
      if ((controller?.desiredSize ?? 1) <= 0) close();
      else controller?.enqueue(encoder.encode(text));
    },
  };
}
