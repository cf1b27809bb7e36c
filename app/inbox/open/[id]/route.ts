import { redirect } from "next/navigation";
import { z } from "zod";
import { switchWorkspace } from "@/lib/auth/active-workspace";
import { requireMember } from "@/lib/auth/require-member";
import { AppError } from "@/lib/errors";
import { openNotice } from "@/lib/notifications/open-notice";

/** Where mails lead: into the workspace that one of them is about, by way of the sign-in where that is due. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await requireMember();
  const id = z.uuid().safeParse((await params).id);
  const opened = id.success ? await openNotice(member, id.data).catch(orNull) : null;
  // Forgotten, or never theirs: the inbox is the nearest there is.
  if (!opened) redirect("/inbox");
  const { href, workspaceId } = opened;
  if (workspaceId && workspaceId !== member.workspaceId) await switchWorkspace(member.userId, workspaceId);
  redirect(href);
}

function orNull(error: unknown): null {
  if (error instanceof AppError && error.code === "not-found") return null;
  throw error;
}
