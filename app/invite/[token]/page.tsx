import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { findCurrentSession } from "@/lib/auth/current-session";
import { getProfile } from "@/lib/auth/profile";
import { withNext } from "@/lib/auth/rules";
import { roleHints } from "@/lib/workspaces/permissions";
import { findInvitation } from "@/lib/workspaces/queries";
import type { InvitationOffer } from "@/lib/workspaces/types";
import { JoinButton } from "./_components/join-button";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

const closed = {
  unknown: "This link is not complete, or it never was one. Copy it again from the message it came in.",
  accepted: "It was already used, and works only once. Ask for a new one if it was not you.",
  revoked: "It was withdrawn. Ask whoever sent it for a new one.",
  expired: "It has expired. Ask whoever sent it for a new one.",
} as const;

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const offer = await findInvitation(token);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main className="mx-auto w-full max-w-[25rem] flex-1 px-5 pt-[7vh] pb-12 sm:pt-[11vh]">
        {offer?.state === "open" ? (
          <OpenInvitation offer={offer} token={token} />
        ) : (
          <>
            <Title>This invitation is not open</Title>
            <p className="mb-6 text-ink2 text-pretty">{closed[offer?.state ?? "unknown"]}</p>
            <Button asChild size="lg">
              <Link href="/">Go to Cuepost</Link>
            </Button>
          </>
        )}
      </main>
      <SiteFooter />
    </div>
  );
}

async function OpenInvitation({ offer, token }: { offer: InvitationOffer; token: string }) {
  const session = await findCurrentSession();
  const profile = session && (await getProfile(session.userId));
  return (
    <>
      <Title>Join {offer.workspaceName}</Title>
      <p className="text-ink2 text-pretty">
        {offer.createdByName} invites you as <strong className="font-medium text-ink">{offer.role}</strong>.
      </p>
      <p className="mt-1 mb-6 text-sm text-ink3 text-pretty">
        What the role can do: {asPartOfSentence(roleHints[offer.role])}.
      </p>
      {profile ? (
        <>
          <JoinButton token={token}>{`Join as ${profile.name || profile.email}`}</JoinButton>
          <p className="mt-6 text-sm text-ink3">You are signed in with {profile.email}.</p>
        </>
      ) : (
        <Doors next={`/invite/${encodeURIComponent(token)}`} />
      )}
    </>
  );
}

function Doors({ next }: { next: string }) {
  return (
    <div className="grid gap-2">
      <Button asChild variant="primary" size="lg">
        <Link href={withNext("/sign-up", next)}>Sign up and join</Link>
      </Button>
      <Button asChild size="lg">
        <Link href={withNext("/sign-in", next)}>I have a login</Link>
      </Button>
    </div>
  );
}

function Title({ children }: { children: ReactNode }) {
  return <h1 className="mb-2 text-[1.75rem] leading-9 font-semibold">{children}</h1>;
}

function asPartOfSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
