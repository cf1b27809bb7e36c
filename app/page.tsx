import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CueSheet } from "@/components/site/cue-sheet";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { findCurrentSession } from "@/lib/auth/current-session";
import { HOME_PATH } from "@/lib/auth/rules";

const points = ["checked", "once", "yours"] as const;

export default async function LandingPage() {
  if (await findCurrentSession()) redirect(HOME_PATH);
  const t = await getTranslations("site");
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>
        <Button asChild variant="quiet">
          <Link href="/sign-in">{t("signIn")}</Link>
        </Button>
      </SiteHeader>
      <main className="mx-auto w-full max-w-6xl flex-1 px-5">
        <div className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-16 gap-y-12 py-10 sm:py-16 lg:grid-cols-[minmax(0,1fr)_28rem] lg:py-24">
          <div>
            <h1 className="max-w-xl text-[2.25rem] leading-[1.1] font-semibold tracking-[-0.03em] sm:text-[3.25rem]">
              {t("claim")}
            </h1>
            <p className="mt-5 max-w-lg text-[1.0625rem] leading-7 text-ink2 text-pretty">{t("lead")}</p>
            <div className="mt-8 flex flex-wrap gap-2.5">
              <Button asChild variant="primary" size="lg">
                <Link href="/sign-up">{t("signUp")}</Link>
              </Button>
              <Button asChild size="lg">
                <Link href="/sign-in">{t("signIn")}</Link>
              </Button>
            </div>
          </div>
          <CueSheet />
        </div>
        <ul className="grid gap-8 border-t border-line py-10 sm:grid-cols-3">
          {points.map((point) => (
            <li key={point}>
              <h2 className="font-semibold">{t(`points.${point}.title`)}</h2>
              <p className="mt-1.5 max-w-xs text-ink2 text-pretty">{t(`points.${point}.text`)}</p>
            </li>
          ))}
        </ul>
      </main>
      <SiteFooter />
    </div>
  );
}
