import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { titled } from "@/app/_i18n/titled";
import { toChosenAccounts } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { listAccounts } from "@/lib/accounts/queries";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMay } from "@/lib/auth/require-may";
import { getDelivery, getEndpoint, listDeliveries } from "@/lib/webhooks/queries";
import type { Member } from "@/lib/workspaces/types";
import { EndpointState } from "../_components/state-mark";
import { DeliveryLog } from "./_components/delivery-log";
import { DeliverySheet } from "./_components/delivery-sheet";
import { EndpointActions } from "./_components/endpoint-actions";
import { EndpointFacts } from "./_components/endpoint-facts";
import { StateBanner } from "./_components/state-banner";

export const generateMetadata = titled("webhooks");

const PAGE_ROWS = 25;

const Search = z.object({
  status: z.enum(["waiting", "delivered", "given up"]).optional().catch(undefined),
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  delivery: z.uuid().optional().catch(undefined),
});

interface EndpointPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EndpointPage({ params, searchParams }: EndpointPageProps) {
  const [t, member] = await Promise.all([getTranslations("webhooks"), requireMay("manage webhooks")]);
  const { id } = await params;
  const { status, before, delivery } = Search.parse(await searchParams);
  const endpoint = await orNotFound(getEndpoint(member, z.uuid().catch(crypto.randomUUID()).parse(id)));
  const [found, accounts, open] = await Promise.all([
    listDeliveries(member, endpoint.id, { status, before, limit: PAGE_ROWS + 1 }),
    listAccounts(member),
    delivery ? findOpen(member, delivery, endpoint.id) : null,
  ]);
  const rows = found.slice(0, PAGE_ROWS);
  const { timeZone } = member;
  return (
    <>
      <PageHeader
        title={endpoint.name}
        back={{ href: "/settings/webhooks", label: t("all") }}
        badge={
          <>
            {endpoint.isTest && <Badge tone="info">{t("test")}</Badge>}
            <EndpointState state={endpoint.state} />
          </>
        }
      >
        <EndpointActions endpoint={endpoint} accounts={toChosenAccounts(accounts)} />
      </PageHeader>
      <div className="mx-auto grid w-full max-w-4xl gap-6 px-4 py-6 md:px-5">
        <StateBanner endpoint={endpoint} timeZone={timeZone} />
        <EndpointFacts endpoint={endpoint} accounts={toChosenAccounts(accounts)} timeZone={timeZone} />
        <DeliveryLog
          endpoint={endpoint}
          deliveries={rows}
          status={status}
          older={found.length > PAGE_ROWS ? (rows.at(-1)?.place ?? null) : null}
          isNewest={before === undefined}
          timeZone={timeZone}
        />
      </div>
      {open && <DeliverySheet delivery={open} isOff={endpoint.state === "off"} timeZone={timeZone} />}
    </>
  );
}

async function findOpen(member: Member, deliveryId: string, endpointId: string) {
  const delivery = await orNotFound(getDelivery(member, deliveryId));
  return delivery.endpointId === endpointId ? delivery : null;
}
