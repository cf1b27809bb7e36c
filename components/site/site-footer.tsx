import Link from "next/link";
import { useTranslations } from "next-intl";

/** TikTok's review wants both documents within sight, without a menu. */
export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-5 py-6 text-sm text-ink3">
      <span className="w-full sm:me-auto sm:w-auto">{t("footer.licence")}</span>
      <FooterLink href="/docs/api">{t("footer.api")}</FooterLink>
      <FooterLink href="/privacy">{t("footer.privacy")}</FooterLink>
      <FooterLink href="/terms">{t("footer.terms")}</FooterLink>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className="-mx-1 rounded px-1 py-1 underline-offset-4 hover:text-ink hover:underline">
      {children}
    </Link>
  );
}
