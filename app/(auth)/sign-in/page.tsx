import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { oauthNames } from "@/lib/auth/auth-options";
import { findCurrentSession } from "@/lib/auth/current-session";
import { toSafePath, withNext } from "@/lib/auth/rules";
import { OAuthButtons } from "../_components/oauth-buttons";
import { SignInForm } from "../_components/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

/** What next-auth sends people back with. */
const problems: Record<string, string> = {
  OAuthAccountNotLinked: "This address has a login of another kind here. Sign in with that one.",
  AccessDenied: "The sign-in was declined. Try again, or use your password.",
};
const ANY_PROBLEM = "Signing in did not work. Try again, or use your password.";

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wanted, error } = await searchParams;
  const next = toSafePath(wanted);
  if (await findCurrentSession()) redirect(next);
  return (
    <>
      <h1 className="mb-6 text-[1.75rem] leading-9 font-semibold">Sign in</h1>
      <SignInForm
        next={next}
        problem={
          typeof error === "string"
            ? Object.hasOwn(problems, error)
              ? problems[error]
              : ANY_PROBLEM
            : undefined
        }
      />
      <OAuthButtons names={oauthNames()} next={next} />
      <p className="mt-6 text-ink2">
        New here?{" "}
        <Link href={withNext("/sign-up", next)} className="font-medium text-ink underline underline-offset-4">
          Sign up
        </Link>
      </p>
    </>
  );
}
