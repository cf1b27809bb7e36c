import { useTranslations } from "next-intl";
import { Loading, SkeletonHeader } from "@/components/ui/skeleton";
import { AccountCardSkeletons } from "../_components/account-skeletons";

/** Not for an account's own page below: once a page streams, its answer can no longer be a 404. */
export default function AccountsLoading() {
  const t = useTranslations("shell.sections");
  return (
    <Loading>
      <SkeletonHeader title={t("accounts")} />
      <div className="mx-auto w-full max-w-3xl px-4 py-5 md:px-5">
        <AccountCardSkeletons />
      </div>
    </Loading>
  );
}
