import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireSession } from "@/lib/auth/current-session";
import { findCurrentMember } from "@/lib/auth/require-member";
import { HOME_PATH } from "@/lib/auth/rules";
import { WorkspaceForm } from "./_components/workspace-form";

export const metadata: Metadata = { title: "Make a workspace" };

/** For somebody who left, or was taken out of, the last workspace they were in. */
export default async function WelcomePage() {
  await requireSession();
  if (await findCurrentMember()) redirect(HOME_PATH);
  return (
    <>
      <h1 className="mb-2 text-[1.75rem] leading-9 font-semibold">You are in no workspace</h1>
      <p className="mb-6 text-ink2 text-pretty">
        Open an invitation's link to join one, or make your own. It holds your TikTok accounts, videos and
        posts.
      </p>
      <WorkspaceForm />
    </>
  );
}
