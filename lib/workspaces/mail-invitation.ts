import "server-only";
import type { Transaction } from "@/db";
import { getEnv } from "@/lib/env";
import { queueMail } from "@/lib/mail/queue-mail";
import { toMailedToken } from "./invitation-token";
import type { Role } from "./permissions";
import type { Member } from "./types";

interface Invited {
  email: string;
  role: Role;
  token: string;
  expiresAt: Date;
  /** Of who invites: the language of somebody without a login is not known. */
  locale: string;
}

export async function mailInvitation(
  tx: Transaction,
  member: Member,
  { email, role, token, expiresAt, locale }: Invited,
): Promise<void> {
  await queueMail(tx, {
    to: email,
    locale,
    template: "invitation",
    values: {
      person: member.userName,
      workspace: member.workspaceName,
      role,
      until: expiresAt.toISOString(),
    },
    url: invitationUrl(toMailedToken(token)),
  });
}

export function invitationUrl(token: string): string {
  return `${getEnv().APP_URL}/invite/${token}`;
}
