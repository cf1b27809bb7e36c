import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { AskResetForm } from "../_components/ask-reset-form";

export const generateMetadata = titled("auth", "reset.pageTitle");

export default async function AskResetPage() {
  const t = await getTranslations("auth");
  return (
    <>
      <AskResetForm />
      <p className="mt-6">
        <Link href="/sign-in" className="text-ink2 underline underline-offset-4">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
