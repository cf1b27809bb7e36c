import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { CodeForm } from "@/app/(auth)/_components/code-form";
import { Title } from "@/app/(auth)/_components/title";
import { Button } from "@/components/ui/button";
import { findCurrentSession } from "@/lib/auth/current-session";
import { isCodeAwaited } from "@/lib/auth/enter";
import { toSafePath, withNext } from "@/lib/auth/rules";

export const generateMetadata = titled("auth", "code.pageTitle");

export default async function CodePage({ searchParams }: PageProps<"/sign-in/code">) {
  const next = toSafePath((await searchParams).next);
  const [t, isAwaited] = await Promise.all([getTranslations("auth"), isCodeAwaited()]);
  if (!isAwaited && (await findCurrentSession())) redirect(next);
  const signInPath = withNext("/sign-in", next);
  if (!isAwaited) {
    return (
      <>
        <Title>{t("code.title")}</Title>
        <p className="mb-6 text-ink2 text-pretty">{t("code.ended")}</p>
        <Button asChild size="lg">
          <Link href={signInPath}>{t("back")}</Link>
        </Button>
      </>
    );
  }
  return (
    <>
      <Title>{t("code.title")}</Title>
      <CodeForm next={next} />
      <p className="mt-6">
        <Link href={signInPath} className="text-ink2 underline underline-offset-4">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
