import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { Button } from "@/components/ui/button";
import { getEnv } from "@/lib/env";
import { OnThisPage } from "./_components/on-this-page";
import { Reference } from "./_components/reference";
import { chapters } from "./_sections/chapters";

const prose =
  "text-[0.9375rem] leading-6 text-ink2 [&_h2_a]:no-underline! [&_h3]:mt-7 [&_h3]:font-semibold [&_h3]:text-ink [&_li]:mt-1.5 [&_p]:mt-3 [&_p]:text-pretty [&_strong]:font-medium [&_strong]:text-ink [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:ps-5 [&_a]:text-ink [&_a]:underline [&_a]:underline-offset-4 [&_:not(pre)>code]:timecode [&_:not(pre)>code]:rounded-[4px] [&_:not(pre)>code]:bg-sunk [&_:not(pre)>code]:px-0.5 [&_:not(pre)>code]:py-px [&_:not(pre)>code]:text-[0.8125rem] [&_:not(pre)>code]:text-ink";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return { title: t("title"), description: t("lead") };
}

export default async function ApiDocsPage() {
  const t = await getTranslations("api");
  const origin = getEnv().APP_URL;
  const entries = [
    ...chapters.map(({ id, title }) => ({ id, title })),
    { id: "reference", title: "Reference" },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader>
        <Button asChild variant="quiet" size="sm">
          <a href="/api/v1/openapi.json">openapi.json</a>
        </Button>
      </SiteHeader>
      <main className="mx-auto w-full max-w-6xl flex-1 px-5 pt-6 pb-20 sm:pt-10">
        <header className="max-w-2xl">
          <h1 className="text-[1.75rem] leading-9 font-semibold sm:text-[2.25rem] sm:leading-[1.15]">
            {t("title")}
          </h1>
          <p className="mt-3 text-[1rem] leading-7 text-ink2 text-pretty">{t("lead")}</p>
          <p className="timecode mt-4 text-sm break-all text-ink3">{origin}/api/v1</p>
        </header>
        <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-14 lg:mt-10 lg:grid-cols-[11rem_minmax(0,1fr)]">
          <OnThisPage entries={entries} />
          <div lang="en" className="max-w-3xl">
            {chapters.map(({ id, title, Body }) => (
              <section
                key={id}
                aria-labelledby={id}
                className={`border-t border-line py-9 first:max-lg:mt-8 ${prose}`}
              >
                <h2 id={id} className="text-lg font-semibold text-ink">
                  <a href={`#${id}`}>{title}</a>
                </h2>
                <Body origin={origin} />
              </section>
            ))}
          </div>
        </div>
        <section lang="en" aria-labelledby="reference" className="border-t border-line pt-9">
          <h2 id="reference" className="text-lg font-semibold">
            <a href="#reference">Reference</a>
          </h2>
          <p className="mt-2 max-w-2xl text-[0.9375rem] leading-6 text-ink2 text-pretty">
            Every operation, as it is validated. Enter a key under “Authorize” and try it here: requests go
            from this page to this Cuepost and nowhere else. A <code>cp_test_</code> key publishes to the
            sandbox alone.
          </p>
          <Reference />
        </section>
      </main>
      <SiteFooter />
    </div>
  );
}
