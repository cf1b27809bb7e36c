import { KeyRound, ShieldCheck, Webhook } from "lucide-react";
import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_i18n/titled";
import { StorageMeter } from "@/components/media/library/storage-meter";
import { DENSITY_COOKIE, parseDensity, parseTheme, THEME_COOKIE } from "@/components/shell/look";
import { LookFields } from "@/components/shell/look-fields";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getTikTokAppState } from "@/lib/accounts/tiktok-app";
import { getProfile } from "@/lib/auth/profile";
import { requireMember } from "@/lib/auth/require-member";
import { findFarewell } from "@/lib/custody/delete-person";
import { findDeletion } from "@/lib/custody/deletion";
import { getEnv } from "@/lib/env";
import { getPullPrefix } from "@/lib/media/media-url";
import { getStorageUse } from "@/lib/media/storage-use";
import { may } from "@/lib/workspaces/permissions";
import { listMembers, listWorkspaces } from "@/lib/workspaces/queries";
import type { Member } from "@/lib/workspaces/types";
import { BrandForm } from "./_components/brand/brand-form";
import { DownloadButton } from "./_components/custody/download-button";
import { WorkspaceEnd } from "./_components/custody/workspace-end";
import { YourData } from "./_components/custody/your-data";
import { ProfileForm } from "./_components/profile-form";
import { RetentionForm } from "./_components/retention-form";
import { Section } from "./_components/section";
import { TikTokApp } from "./_components/tiktok-app";
import { WorkspaceForm } from "./_components/workspace-form";

export const generateMetadata = titled("settings");

export default async function SettingsPage() {
  const [t, own, security, member] = await Promise.all([
    getTranslations("settings"),
    getTranslations("workspaces"),
    getTranslations("security"),
    requireMember(),
  ]);
  const isTeam = may(member.role, "view workspace");
  const profile = await getProfile(member.userId);
  const jar = await cookies();
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mx-auto grid w-full max-w-3xl divide-y divide-line px-4 md:px-5">
        {isTeam && <WorkspaceSections member={member} />}
        <EndSection member={member} />
        {may(member.role, "manage api keys") && <ApiKeysSection />}
        {may(member.role, "manage webhooks") && <WebhooksSection />}
        <NotificationsSection />
        <Section title={t("look.title")} note={t("look.note")}>
          <LookFields
            theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
            density={parseDensity(jar.get(DENSITY_COOKIE)?.value)}
          />
        </Section>
        <Section title={t("you.title")} note={t("you.note")}>
          <ProfileForm name={profile.name} email={profile.email} />
        </Section>
        <Section title={security("title")} note={security("note")}>
          <Button asChild className="justify-self-start">
            <Link href="/settings/security">
              <ShieldCheck aria-hidden />
              {security("open")}
            </Link>
          </Button>
        </Section>
        <Section id="your-data" title={own("you.title")} note={own("you.note")}>
          <YourData
            email={profile.email}
            hasPassword={profile.hasPassword}
            farewell={await findFarewell(member.userId)}
          />
        </Section>
      </div>
    </>
  );
}

async function ApiKeysSection() {
  const t = await getTranslations("keys");
  return (
    <Section id="api-keys" title={t("title")} note={t("sectionNote")}>
      <Button asChild className="justify-self-start">
        <Link href="/settings/api-keys">
          <KeyRound aria-hidden />
          {t("open")}
        </Link>
      </Button>
    </Section>
  );
}

async function WebhooksSection() {
  const t = await getTranslations("webhooks");
  return (
    <Section id="webhooks" title={t("title")} note={t("sectionNote")}>
      <Button asChild className="justify-self-start">
        <Link href="/settings/webhooks">
          <Webhook aria-hidden />
          {t("open")}
        </Link>
      </Button>
    </Section>
  );
}

async function NotificationsSection() {
  const t = await getTranslations("notices.settings");
  return (
    <Section title={t("title")} note={t("sectionNote")}>
      <Button asChild className="justify-self-start">
        <Link href="/settings/notifications">{t("choose")}</Link>
      </Button>
    </Section>
  );
}

/** For those of the house; a client has only what is their own. */
async function WorkspaceSections({ member }: { member: Member }) {
  const [t, library, storage] = await Promise.all([
    getTranslations("settings"),
    getTranslations("library"),
    getStorageUse(member),
  ]);
  const { APP_URL, TIKTOK_VIDEO_SOURCE, TIKTOK_VERIFICATION_FILES, tiktok } = getEnv();
  return (
    <>
      <Section title={t("workspace.title")} note={t("workspace.note")}>
        <WorkspaceForm
          name={member.workspaceName}
          timeZone={member.timeZone}
          lateMinutesMax={member.lateMinutesMax}
          zones={["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]}
          canChange={may(member.role, "change workspace")}
        />
      </Section>
      <BrandSection member={member} />
      <div id="storage" className="scroll-mt-4">
        <Section title={library("storage.title")} note={library("storage.note")}>
          <div className="grid max-w-md gap-6">
            <StorageMeter use={storage} />
            <RetentionForm
              key={storage.retentionDays}
              retentionDays={storage.retentionDays}
              canChange={may(member.role, "change workspace")}
            />
          </div>
        </Section>
      </div>
      <Section title={t("app.title")} note={t("app.note")}>
        <TikTokApp
          state={await getTikTokAppState({ isTest: false })}
          videoSource={TIKTOK_VIDEO_SOURCE}
          prefix={getPullPrefix()}
          verificationFiles={[...TIKTOK_VERIFICATION_FILES.keys()]}
          sandboxOrigin={tiktok.test?.authOrigin ?? null}
          webhookUrl={`${APP_URL}/api/tiktok/webhook`}
          timeZone={member.timeZone}
          canChange={may(member.role, "change workspace")}
        />
      </Section>
    </>
  );
}

async function BrandSection({ member }: { member: Member }) {
  const [t, workspaces] = await Promise.all([
    getTranslations("workspaces.brand"),
    listWorkspaces(member.userId),
  ]);
  const workspace = workspaces.find(({ id }) => id === member.workspaceId);
  if (!workspace) return null;
  return (
    <Section id="brand" title={t("title")} note={t("note")}>
      <BrandForm workspace={workspace} canChange={may(member.role, "change workspace")} />
    </Section>
  );
}

async function EndSection({ member }: { member: Member }) {
  const isTeam = may(member.role, "view workspace");
  const [t, people, deletion] = await Promise.all([
    getTranslations("workspaces"),
    isTeam ? listMembers(member) : [],
    findDeletion(member),
  ]);
  const others = people.filter(({ userId }) => userId !== member.userId);
  const isOwner = may(member.role, "end workspace");
  return (
    <>
      {may(member.role, "export workspace") && (
        <Section id="export" title={t("export.title")} note={t("export.note")}>
          <div className="grid max-w-md gap-3">
            <p className="text-ink2 text-pretty">{t("export.text")}</p>
            <DownloadButton href="/settings/export">{t("export.verb")}</DownloadButton>
          </div>
        </Section>
      )}
      <Section id="end" title={t("end.title")} note={t("end.note")}>
        <WorkspaceEnd
          workspaceName={member.workspaceName}
          userId={member.userId}
          isOwner={isOwner}
          isLastOwner={isOwner && !others.some(({ role }) => role === "owner")}
          people={others.map(({ userId, name, email }) => ({ userId, name, email }))}
          isEnding={deletion !== null}
        />
      </Section>
    </>
  );
}
