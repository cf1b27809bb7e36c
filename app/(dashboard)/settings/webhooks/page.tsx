import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { toChosenAccounts } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { PageHeader } from "@/components/ui/page-header";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMay } from "@/lib/auth/require-may";
import { listEndpoints } from "@/lib/webhooks/queries";
import { EndpointBoard } from "./_components/endpoint-board";

export const generateMetadata = titled("webhooks");

export default async function WebhooksPage() {
  const [t, member] = await Promise.all([getTranslations("webhooks"), requireMay("manage webhooks")]);
  const [endpoints, accounts] = await Promise.all([listEndpoints(member), listAccounts(member)]);
  return (
    <>
      <PageHeader title={t("title")} back={{ href: "/settings", label: t("toSettings") }} />
      <div className="mx-auto w-full max-w-3xl px-4 md:px-5">
        <EndpointBoard
          endpoints={endpoints}
          accounts={toChosenAccounts(accounts)}
          timeZone={member.timeZone}
        />
      </div>
    </>
  );
}
