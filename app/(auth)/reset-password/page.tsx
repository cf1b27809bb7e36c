import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { canMail } from "@/lib/mail/can-mail";
import { AskResetForm } from "../_components/ask-reset-form";
import { Title } from "../_components/title";

export const generateMetadata = titled("auth", "reset.pageTitle");

export default async function AskResetPage() {
  const t = await getTranslations("auth");
  return (
    <>
      {canMail() ? (
        <AskResetForm />
      ) : (
        <>
          <Title>{t("reset.title")}</Title>
          <p className="text-ink2 text-pretty">{t("reset.noMail")}</p>
        </>
      )}
      <p className="mt-6">
        <Link href="/sign-in" className="text-ink2 underline underline-offset-4">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
