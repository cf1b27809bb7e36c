import { announce } from "@/inngest/client";
import { mediaImportAsked } from "@/inngest/events";
import { memberHandler } from "@/lib/auth/member-handler";
import { parseInput } from "@/lib/auth/parse-input";
import { refuseLargeBody } from "@/lib/auth/refuse-large-body";
import { listImports } from "@/lib/media/import-queries";
import { StartImportsInput } from "@/lib/media/input";
import { startImports } from "@/lib/media/start-imports";

const BODY_BYTES_MAX = 128 * 1024;
const fresh = { headers: { "cache-control": "no-store" } };

export const GET = memberHandler(async (member) =>
  Response.json({ imports: await listImports(member, new Date()) }, fresh),
);

export const POST = memberHandler(async (member, request) => {
  const refusal = refuseLargeBody(request, BODY_BYTES_MAX);
  if (refusal) return refusal;
  const input = parseInput(StartImportsInput, await request.json().catch(() => null));
  const { workspaceId } = member;
  const importIds = await startImports(member, input);
  await announce(importIds.map((importId) => mediaImportAsked.create({ importId, workspaceId })));
  return Response.json({ importIds }, { status: 201, ...fresh });
});
