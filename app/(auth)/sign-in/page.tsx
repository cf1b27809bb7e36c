import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { findCurrentSession } from "@/lib/auth/current-session";
import { oauthNames } from "@/lib/auth/oauth-providers";
import { toSafePath, withNext } from "@/lib/auth/rules";
import { OAuthButtons } from "../_components/oauth-buttons";
import { SignInForm } from "../_components/sign-in-form";

export const generateMetadata = titled("auth", "signIn.title");

/** What next-auth sends people back with. */
const problems = ["OAuthAccountNotLinked", "AccessDenied"] as const;

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wanted, error } = await searchParams;
  const next = toSafePath(wanted);
  if (await findCurrentSession()) redirect(next);
  const t = await getTranslations("auth");
  const problem = problems.find((name) => name === error) ?? "any";
  return (
    <>
      <h1 className="mb-6 text-[1.75rem] leading-9 font-semibold">{t("signIn.title")}</h1>
      <SignInForm next={next} problem={error === undefined ? undefined : t(`signIn.problems.${problem}`)} />
      <OAuthButtons names={oauthNames()} next={next} />
      <p className="mt-6 text-ink2">
        {t.rich("signIn.newHere", {
          link: (words) => (
            <Link
              href={withNext("/sign-up", next)}
              className="font-medium text-ink underline underline-offset-4"
            >
              {words}
            </Link>
          ),
        })}
      </p>
    </>
  );
}
