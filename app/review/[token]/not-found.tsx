import { useTranslations } from "next-intl";

/** One page for what is wrong, expired or revoked. */
export default function ReviewNotFound() {
  const t = useTranslations("review.closed");
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-6 py-16">
      <h1 className="text-[1.75rem] leading-9 font-semibold text-balance">{t("title")}</h1>
      <p className="mt-2 text-ink2 text-pretty">{t("text")}</p>
    </main>
  );
}
