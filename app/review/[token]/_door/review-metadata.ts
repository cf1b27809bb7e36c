import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** Says nothing of whose link it is: titles stand in histories. */
export async function reviewMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("pageTitle"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}
