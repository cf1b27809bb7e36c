import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { titled } from "@/app/_i18n/titled";
import { findCurrentSession } from "@/lib/auth/current-session";
import { findInvitedEmail } from "@/lib/auth/invited-email";
import { oauthNames } from "@/lib/auth/oauth-providers";
import { toSafePath, withNext } from "@/lib/auth/rules";
import { OAuthButtons } from "../_components/oauth-buttons";
import { SignUpForm } from "../_components/sign-up-form";

export const generateMetadata = titled("auth", "signUp.title");

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = toSafePath((await searchParams).next);
  if (await findCurrentSession()) redirect(next);
  const [t, email] = await Promise.all([getTranslations("auth"), findInvitedEmail(next)]);
  return (
    <>
      <h1 className="mb-6 text-[1.75rem] leading-9 font-semibold">{t("signUp.title")}</h1>
      <SignUpForm next={next} invitedEmail={email} />
      <OAuthButtons names={oauthNames()} next={next} />
      <p className="mt-6 text-ink2">
        {t.rich("signUp.haveOne", {
          link: (words) => (
            <Link
              href={withNext("/sign-in", next)}
              className="font-medium text-ink underline underline-offset-4"
            >
              {words}
            </Link>
          ),
        })}
      </p>
      <p className="mt-4 text-sm text-ink3 text-pretty">
        {t.rich("signUp.agree", {
          terms: (words) => <DocumentLink href="/terms">{words}</DocumentLink>,
          privacy: (words) => <DocumentLink href="/privacy">{words}</DocumentLink>,
        })}
      </p>
    </>
  );
}

function DocumentLink({ href, children }: { href: "/terms" | "/privacy"; children: ReactNode }) {
  return (
    <Link href={href} className="underline underline-offset-4">
      {children}
    </Link>
  );
}
