import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { findActiveMember } from "@/lib/auth/active-workspace";
import { requireSession } from "@/lib/auth/current-session";
import { HOME_PATH } from "@/lib/auth/rules";
import { getSecurity } from "@/lib/auth/security";
import { listWorkspaces } from "@/lib/workspaces/queries";
import { OtherWorkspaces } from "../_components/other-workspaces";
import { RequiredSetup } from "../_components/required-setup";
import { Title } from "../_components/title";

export const generateMetadata = titled("auth", "twoFactorPage.pageTitle");

/** Where a workspace that asks for a second step leads its members who have none. Nothing of it is shown here but its name. */
export default async function TwoFactorPage() {
  const { userId } = await requireSession();
  const member = await findActiveMember(userId);
  if (!member?.lacksTwoFactor) redirect(HOME_PATH);
  const [t, security, workspaces] = await Promise.all([
    getTranslations("auth.twoFactorPage"),
    getSecurity(userId),
    listWorkspaces(userId),
  ]);
  const others = workspaces.filter(({ id }) => id !== member.workspaceId);
  return (
    <>
      <Title>{t("title", { workspace: member.workspaceName })}</Title>
      <p className="mb-6 text-ink2 text-pretty">{t("explanation")}</p>
      <RequiredSetup security={security} />
      <OtherWorkspaces workspaces={others} />
    </>
  );
}
