import { createHash } from "node:crypto";
import { memberHandler } from "@/lib/auth/member-handler";
import { AppError } from "@/lib/errors";
import { getPoster } from "@/lib/media/queries";
import { POSTER_BYTES_MAX } from "@/lib/media/rules";
import { savePoster } from "@/lib/media/save-poster";

export const GET = memberHandler<{ id: string }>(async (member, request, { id }) => {
  const jpeg = await getPoster(member, id);
  const etag = `"${createHash("sha256").update(jpeg).digest("base64url")}"`;
  const headers = {
    etag,
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=60, stale-while-revalidate=86400",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(Buffer.from(jpeg), { headers });
});

export const POST = memberHandler<{ id: string }>(async (member, request, { id }) => {
  await savePoster(member, id, await readBounded(request.body));
  return new Response(null, { status: 204 });
});

async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > POSTER_BYTES_MAX) throw new AppError("invalid", "The poster is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
