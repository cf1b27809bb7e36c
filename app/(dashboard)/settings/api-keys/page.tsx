import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { PageHeader } from "@/components/ui/page-header";
import { listAccounts } from "@/lib/accounts/queries";
import { requireMay } from "@/lib/auth/require-may";
import { getEnv } from "@/lib/env";
import { listKeys } from "@/lib/keys/list-keys";
import { testKeysAreOffered } from "@/lib/keys/test-keys";
import { toChosenAccounts } from "../_components/accounts/chosen-account";
import { KeyBoard } from "./_components/key-board";

export const generateMetadata = titled("keys");

export default async function ApiKeysPage() {
  const [t, member] = await Promise.all([getTranslations("keys"), requireMay("manage api keys")]);
  const [keys, accounts] = await Promise.all([listKeys(member), listAccounts(member)]);
  return (
    <>
      <PageHeader title={t("title")} back={{ href: "/settings", label: t("toSettings") }} />
      <div className="mx-auto w-full max-w-3xl px-4 md:px-5">
        <KeyBoard
          keys={keys}
          accounts={toChosenAccounts(accounts)}
          offersTest={testKeysAreOffered()}
          origin={getEnv().APP_URL}
          timeZone={member.timeZone}
        />
      </div>
    </>
  );
}
