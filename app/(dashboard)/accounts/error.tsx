"use client";

import { useTranslations } from "next-intl";
import { BrokenPage, type PageError } from "@/components/shell/broken-page";

/** Inside the frame: the rest of the desk goes on. */
export default function AccountsError(problem: PageError) {
  const t = useTranslations("accounts");
  return <BrokenPage {...problem} title={t("broken.title")} assurance={t("broken.assurance")} />;
}
