import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** A page to be read from top to bottom. */
export function Document({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      <main className="mx-auto w-full max-w-2xl flex-1 px-5 pt-8 pb-16 sm:pt-14">
        <h1 className="text-[1.75rem] leading-9 font-semibold">{title}</h1>
        <p className="mt-3 text-[1rem] leading-7 text-ink2 text-pretty">{lead}</p>
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}

export function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-9 text-[0.9375rem] leading-6 text-ink2 [&_a]:text-ink [&_a]:underline [&_a]:underline-offset-4 [&_li]:mt-1.5 [&_p]:mt-2 [&_strong]:font-medium [&_strong]:text-ink [&_ul]:mt-2 [&_ul]:list-disc [&_ul]:ps-5">
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      {children}
    </section>
  );
}
