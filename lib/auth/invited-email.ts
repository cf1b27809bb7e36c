import "server-only";
import { findInvitation } from "@/lib/workspaces/queries";

const INVITE_PATH = /^\/invite\/([\w-]{1,100})$/;

/** The address of the open invitation that a person comes from; null where they come from elsewhere. */
export async function findInvitedEmail(next: string): Promise<string | null> {
  const token = INVITE_PATH.exec(next)?.[1];
  const offer = token ? await findInvitation(token) : null;
  return offer?.state === "open" ? offer.email : null;
}
