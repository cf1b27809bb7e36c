import { announce } from "@/inngest/client";
import { mediaImportAsked } from "@/inngest/events";
import { memberHandler } from "@/lib/auth/member-handler";
import { removeImport, retryImport } from "@/lib/media/remove-import";

/** Once more, from where it stopped. */
export const POST = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  await retryImport(member, id);
  await announce(mediaImportAsked.create({ importId: id, workspaceId: member.workspaceId }));
  return new Response(null, { status: 204 });
});

export const DELETE = memberHandler<{ id: string }>(async (member, _request, { id }) => {
  await removeImport(member, id);
  return new Response(null, { status: 204 });
});
