import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { AppError } from "@/lib/errors";
import { getLogo, removeLogo, setLogo } from "@/lib/workspaces/logo";
import { LOGO_UPLOAD_BYTES_MAX } from "@/lib/workspaces/rules";
import type { Member } from "@/lib/workspaces/types";

/** Of any workspace the person is in: the switcher shows them all. */
export const GET = memberHandler<{ id: string }>(async ({ userId }, request, { id }) => {
  const { webp, version } = await getLogo(userId, toId(id));
  const etag = `"${version}"`;
  const headers = {
    etag,
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600, stale-while-revalidate=86400",
  };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(Buffer.from(webp), { headers });
});

export const POST = memberHandler<{ id: string }>(async (member, request, { id }) => {
  assertActive(member, id);
  await setLogo(member, await readBounded(request.body));
  return new Response(null, { status: 204 });
});

export const DELETE = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  assertActive(member, id);
  await removeLogo(member);
  return new Response(null, { status: 204 });
});

function toId(id: string): string {
  const known = z.uuid().safeParse(id);
  if (!known.success) throw new AppError("not-found", "There is no such logo.");
  return known.data;
}

function assertActive(member: Member, id: string): void {
  if (member.workspaceId !== id) throw new AppError("not-found", "You are not in this workspace.");
}

async function readBounded(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LOGO_UPLOAD_BYTES_MAX) throw new AppError("invalid", "The picture is too large.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
