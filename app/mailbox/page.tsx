import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { BrandMark } from "@/components/shell/brand";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { getEnv, isThisMachine } from "@/lib/env";
import { listMailbox } from "@/lib/mail/list-mailbox";
import { MailList } from "./_components/mail-list";
import { MailSearch } from "./_components/mail-search";
import { OpenMail } from "./_components/open-mail";

export const generateMetadata = titled("notices", "mailbox.title");

const SEARCH_CHARACTERS_MAX = 254;

interface MailboxPageProps {
  searchParams: Promise<{ to?: string | string[]; mail?: string | string[] }>;
}

/** Every mail of this Cuepost, without a sign-in: links to sign in lie here too, so only one's own machine sees it. */
export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  if (!(await isOpen())) notFound();
  const [t, { to, mail }] = await Promise.all([getTranslations("notices.mailbox"), searchParams]);
  const search = typeof to === "string" ? to.trim().slice(0, SEARCH_CHARACTERS_MAX) : "";
  const mails = await listMailbox(search);
  const chosen = mails.find(({ id }) => id === mail);
  const shown = chosen ?? mails[0];
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-6xl flex-col">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line px-4 py-4 md:px-6">
        <div className="min-w-0 flex-[1_1_20rem]">
          <h1 className="flex items-center gap-2.5 text-lg font-semibold">
            <BrandMark />
            {t("title")}
          </h1>
          <p className="mt-1 max-w-prose text-sm text-ink2 text-pretty">{t("lead")}</p>
        </div>
        <MailSearch search={search} />
      </header>
      {shown ? (
        <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start md:grid-cols-[20rem_minmax(0,1fr)] md:content-stretch">
          <MailList
            mails={mails}
            shownId={shown.id}
            search={search}
            className={cn(chosen && "max-md:hidden")}
          />
          <OpenMail mail={shown} search={search} className={cn(!chosen && "max-md:hidden")} />
        </div>
      ) : (
        <EmptyState title={search ? t("noneFor", { address: search }) : t("empty")}>
          {t("emptyText")}
        </EmptyState>
      )}
    </main>
  );
}

/** A page of the world whose name is made to lead here must not read it either. */
async function isOpen(): Promise<boolean> {
  const host = (await headers()).get("host") ?? "";
  const address = `http://${host}`;
  return getEnv().MAILBOX === "1" && URL.canParse(address) && isThisMachine(address);
}
