import { useTranslations } from "next-intl";

interface OnThisPageProps {
  entries: { id: string; title: string }[];
}

/** The chapters: beside the text where there is room, folded above it where there is none. */
export function OnThisPage({ entries }: OnThisPageProps) {
  const t = useTranslations("api");
  return (
    <>
      <nav
        aria-label={t("onThisPage")}
        className="sticky top-0 hidden max-h-dvh self-start overflow-y-auto py-9 lg:block"
      >
        <Entries entries={entries} />
      </nav>
      <details className="rounded-card border border-line bg-card lg:hidden">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 font-medium">
          {t("onThisPage")}
        </summary>
        <nav aria-label={t("onThisPage")} className="border-t border-line px-4 py-2">
          <Entries entries={entries} />
        </nav>
      </details>
    </>
  );
}

function Entries({ entries }: OnThisPageProps) {
  return (
    <ol lang="en">
      {entries.map(({ id, title }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="flex min-h-11 items-center text-sm text-ink2 hover:text-ink lg:min-h-8 lg:border-s lg:border-line lg:ps-3.5 lg:hover:border-ink"
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}
