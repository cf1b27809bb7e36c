import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { oauthNames } from "@/lib/auth/auth-options";
import { findCurrentSession } from "@/lib/auth/current-session";
import { toSafePath, withNext } from "@/lib/auth/rules";
import { OAuthButtons } from "../_components/oauth-buttons";
import { SignUpForm } from "../_components/sign-up-form";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = toSafePath((await searchParams).next);
  if (await findCurrentSession()) redirect(next);
  return (
    <>
      <h1 className="mb-6 text-[1.75rem] leading-9 font-semibold">Sign up</h1>
      <SignUpForm next={next} />
      <OAuthButtons names={oauthNames()} next={next} />
      <p className="mt-6 text-ink2">
        Have one already?{" "}
        <Link href={withNext("/sign-in", next)} className="font-medium text-ink underline underline-offset-4">
          Sign in
        </Link>
      </p>
      <p className="mt-4 text-sm text-ink3 text-pretty">
        By signing up you agree to the{" "}
        <Link href="/terms" className="underline underline-offset-4">
          terms
        </Link>
        . What is kept about you stands under{" "}
        <Link href="/privacy" className="underline underline-offset-4">
          privacy
        </Link>
        .
      </p>
    </>
  );
}
