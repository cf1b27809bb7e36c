"use client";

import { useTranslations } from "next-intl";
import { BrokenPage, type PageError } from "@/components/shell/broken-page";

export default function TeamError(problem: PageError) {
  const t = useTranslations("shell.broken.team");
  return <BrokenPage {...problem} title={t("title")} assurance={t("assurance")} />;
}
