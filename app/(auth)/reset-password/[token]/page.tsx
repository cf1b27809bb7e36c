import { getTranslations } from "next-intl/server";
import { secretLink } from "@/app/_i18n/titled";
import { DeadLink } from "@/app/(auth)/_components/dead-link";
import { NewPasswordForm } from "@/app/(auth)/_components/new-password-form";
import { Title } from "@/app/(auth)/_components/title";
import { findPersonLink } from "@/lib/auth/person-links";

export const generateMetadata = secretLink("newPasswordPage.pageTitle");

export default async function NewPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const [t, link] = await Promise.all([
    getTranslations("auth.newPasswordPage"),
    findPersonLink("reset-password", token),
  ]);
  if (!link || link.email !== link.currentEmail) return <DeadLink leadsTo="reset" />;
  return (
    <>
      <Title>{t("title")}</Title>
      <p className="mb-6 text-ink2 text-pretty wrap-anywhere">{t("explanation", { email: link.email })}</p>
      <NewPasswordForm token={token} email={link.email} />
    </>
  );
}
