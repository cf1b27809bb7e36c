import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main className="mx-auto w-full max-w-[25rem] flex-1 px-5 pt-[7vh] pb-12 sm:pt-[11vh]">{children}</main>
      <SiteFooter />
    </div>
  );
}
