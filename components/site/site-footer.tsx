import Link from "next/link";

/** TikTok's review wants both documents within sight, without a menu. */
export function SiteFooter() {
  return (
    <footer className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-5 py-6 text-sm text-ink3">
      <span className="w-full sm:mr-auto sm:w-auto">Cuepost is open source, under the MIT licence.</span>
      <FooterLink href="/privacy">Privacy</FooterLink>
      <FooterLink href="/terms">Terms</FooterLink>
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
