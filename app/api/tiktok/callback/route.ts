import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { ConnectProblem } from "@/lib/accounts/connect-problem";
import { finishConnect } from "@/lib/accounts/finish-connect";
import { ConnectAnswer } from "@/lib/accounts/input";
import { currentSessionHash, findCurrentSession } from "@/lib/auth/current-session";
import { requireMember } from "@/lib/auth/require-member";
import { resumeAccountPosts } from "@/lib/posts/resume-account";
import type { Member } from "@/lib/workspaces/types";

/** TikTok sends people back here. The accounts page says how it went, in its own words only. */
export async function GET(request: NextRequest): Promise<never> {
  if (!(await findCurrentSession())) redirect("/sign-in?next=/accounts");
  const member = await requireMember();
  redirect(`/accounts?${await connect(member, request.nextUrl.searchParams)}`);
}

async function connect(member: Member, query: URLSearchParams): Promise<string> {
  const answer = ConnectAnswer.safeParse(Object.fromEntries(query));
  if (!answer.success) return "problem=refused";
  try {
    const sessionHash = await currentSessionHash();
    const { account, isNew } = await finishConnect(member, { ...answer.data, sessionHash });
    if (!isNew) await resumeAccountPosts(account.id);
    return `${isNew ? "connected" : "reconnected"}=${account.id}`;
  } catch (error) {
    if (error instanceof ConnectProblem) return `problem=${error.problem}`;
    throw error;
  }
}
