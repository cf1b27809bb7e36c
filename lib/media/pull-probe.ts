import "server-only";

/** No media has the nil UUID. Its pull URL gives out this picture, to see what TikTok would see. */
export const PROBE_MEDIA_ID = "00000000-0000-0000-0000-000000000000";
export const PROBE_CONTENT_TYPE = "image/jpeg";

/** A grey JPEG of 8×8 pixels: something a proxy that "optimises" pictures would touch. */
export const probeBytes: Uint8Array<ArrayBuffer> = new Uint8Array(
  Buffer.from(
    "/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJgA/9k=",
    "base64",
  ),
);

/** As a store would answer, for the one kind of range that the check asks for. */
export function openProbe({ method, range }: { method: "GET" | "HEAD"; range: string | undefined }) {
  const size = probeBytes.length;
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  const [first, last] = [Number(from ?? 0), Math.min(Number(to ?? size - 1), size - 1)];
  const isPart = from !== undefined && first <= last;
  const bytes = isPart ? probeBytes.slice(first, last + 1) : probeBytes;
  const response = new Response(method === "HEAD" ? null : bytes, {
    status: isPart ? 206 : 200,
    headers: {
      "accept-ranges": "bytes",
      "content-length": String(bytes.length),
      ...(isPart && { "content-range": `bytes ${first}-${last}/${size}` }),
    },
  });
  return { response, contentType: PROBE_CONTENT_TYPE, sizeBytes: size };
}
