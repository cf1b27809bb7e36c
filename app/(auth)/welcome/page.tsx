import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { findActiveMember } from "@/lib/auth/active-workspace";
import { requireSession } from "@/lib/auth/current-session";
import { HOME_PATH } from "@/lib/auth/rules";
import { WorkspaceForm } from "./_components/workspace-form";

export const generateMetadata = titled("auth", "welcome.pageTitle");

/** For somebody who left, or was taken out of, the last workspace they were in. */
export default async function WelcomePage() {
  const { userId } = await requireSession();
  if (await findActiveMember(userId)) redirect(HOME_PATH);
  const t = await getTranslations("auth.welcome");
  return (
    <>
      <h1 className="mb-2 text-[1.75rem] leading-9 font-semibold">{t("title")}</h1>
      <p className="mb-6 text-ink2 text-pretty">{t("explanation")}</p>
      <WorkspaceForm />
    </>
  );
}
