import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { Moment } from "@/components/ui/moment";
import type { EndpointView } from "@/lib/webhooks/types";

interface EndpointFactsProps {
  endpoint: EndpointView;
  accounts: ChosenAccount[];
  timeZone: string;
}

export function EndpointFacts({ endpoint, accounts, timeZone }: EndpointFactsProps) {
  const t = useTranslations("webhooks");
  const { url, eventTypes, accountIds, previousSecretEndsAt, createdAt } = endpoint;
  const names = accounts.filter(({ id }) => accountIds?.includes(id)).map(({ displayName }) => displayName);
  const moment = (at: string) => () => <Moment at={at} timeZone={timeZone} />;
  return (
    <dl className="grid gap-x-6 gap-y-2 border-b border-line pb-6 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <Fact name={t("facts.url")}>
        <span className="timecode text-sm wrap-anywhere" dir="ltr">
          {url}
        </span>
      </Fact>
      <Fact name={t("facts.events")}>
        {eventTypes ? (
          <span className="timecode flex flex-wrap gap-x-3 text-sm">
            {eventTypes.map((type) => (
              <span key={type}>{type}</span>
            ))}
          </span>
        ) : (
          t("allEvents")
        )}
      </Fact>
      <Fact name={t("facts.accounts")}>{accountIds ? names.join(", ") : t("allAccounts")}</Fact>
      <Fact name={t("facts.secret")}>
        {previousSecretEndsAt
          ? t.rich("facts.twoSecrets", { when: moment(previousSecretEndsAt) })
          : t("facts.oneSecret")}
      </Fact>
      <Fact name={t("facts.made")}>
        <Moment at={createdAt} timeZone={timeZone} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid sm:contents">
      <dt className="text-sm text-ink3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
