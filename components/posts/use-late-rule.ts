import { useTranslations } from "next-intl";

/** Says what happens to a post that could not go out on time, as an answer to choose. */
export function useLateRule(): (minutes: number) => string {
  const t = useTranslations("common.late");
  return (minutes) => {
    if (minutes === 0) return t("hold");
    return minutes < 60 ? t("minutes", { count: minutes }) : t("hours", { count: minutes / 60 });
  };
}
