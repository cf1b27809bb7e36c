import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { titled } from "@/app/_i18n/titled";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { findCurrentSession } from "@/lib/auth/current-session";
import { getProfile } from "@/lib/auth/profile";
import { withNext } from "@/lib/auth/rules";
import { findInvitation } from "@/lib/workspaces/queries";
import type { InvitationOffer } from "@/lib/workspaces/types";
import { JoinButton } from "./_components/join-button";
import { SignOutButton } from "./_components/sign-out-button";

const title = titled("team", "joining.pageTitle");

export async function generateMetadata(): Promise<Metadata> {
  return { ...(await title()), robots: { index: false } };
}

export default async function InvitePage({ params }: PageProps<"/invite/[token]">) {
  const { token } = await params;
  const [t, offer] = await Promise.all([getTranslations("team.joining"), findInvitation(token)]);
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main className="mx-auto w-full max-w-[25rem] flex-1 px-5 pt-[7vh] pb-12 sm:pt-[11vh]">
        {offer?.state === "open" ? (
          <OpenInvitation offer={offer} token={token} />
        ) : (
          <>
            <Title>{t("closedTitle")}</Title>
            <p className="mb-6 text-ink2 text-pretty">{t(`closed.${offer?.state ?? "unknown"}`)}</p>
            <Button asChild size="lg">
              <Link href="/">{t("home")}</Link>
            </Button>
          </>
        )}
      </main>
      <SiteFooter />
    </div>
  );
}

async function OpenInvitation({ offer, token }: { offer: InvitationOffer; token: string }) {
  const t = await getTranslations("team");
  const session = await findCurrentSession();
  const profile = session && (await getProfile(session.userId));
  return (
    <>
      <Title>{t("joining.title", { workspace: offer.workspaceName })}</Title>
      <p className="text-ink2 text-pretty">
        {t.rich("joining.invites", {
          person: offer.createdByName,
          role: () => <strong className="font-medium text-ink">{t(`roles.${offer.role}.name`)}</strong>,
        })}
      </p>
      <p className="mt-1 text-sm text-ink3 text-pretty">
        {t("joining.can", { hint: t(`roles.${offer.role}.hint`) })}
      </p>
      <p className="mt-4 mb-6 border-t border-line pt-4 text-ink2 text-pretty">
        {t.rich("joining.forAddress", {
          email: offer.email,
          strong: (words) => <strong className="font-medium text-ink wrap-anywhere">{words}</strong>,
        })}
      </p>
      {profile ? (
        <Join profile={profile} email={offer.email} token={token} />
      ) : (
        <Doors next={`/invite/${encodeURIComponent(token)}`} />
      )}
    </>
  );
}

interface JoinProps {
  profile: { name: string; email: string };
  /** Whose the invitation is. */
  email: string;
  token: string;
}

function Join({ profile, email, token }: JoinProps) {
  const t = useTranslations("team.joining");
  if (profile.email.toLowerCase() === email) {
    return (
      <>
        <JoinButton token={token}>{t("join", { person: profile.name || profile.email })}</JoinButton>
        <p className="mt-6 text-sm text-ink3">{t("signedIn", { email: profile.email })}</p>
      </>
    );
  }
  return (
    <div className="grid gap-4">
      <p role="note" className="rounded-control bg-wait-soft px-3 py-2.5 text-sm text-wait text-pretty">
        {t("otherAddress", { email: profile.email })}
      </p>
      <SignOutButton token={token}>{t("signOut")}</SignOutButton>
    </div>
  );
}

function Doors({ next }: { next: string }) {
  const t = useTranslations("team.joining");
  return (
    <div className="grid gap-2">
      <Button asChild variant="primary" size="lg">
        <Link href={withNext("/sign-up", next)}>{t("signUp")}</Link>
      </Button>
      <Button asChild size="lg">
        <Link href={withNext("/sign-in", next)}>{t("signIn")}</Link>
      </Button>
    </div>
  );
}

function Title({ children }: { children: ReactNode }) {
  return <h1 className="mb-2 text-[1.75rem] leading-9 font-semibold">{children}</h1>;
}
