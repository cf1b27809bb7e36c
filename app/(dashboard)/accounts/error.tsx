"use client";

import { useTranslations } from "next-intl";
import { BrokenPage, type PageError } from "@/components/shell/broken-page";

export default function AccountsError(problem: PageError) {
  const t = useTranslations("accounts");
  return <BrokenPage {...problem} title={t("broken.title")} assurance={t("broken.assurance")} />;
}
