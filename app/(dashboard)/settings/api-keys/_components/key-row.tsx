"use client";

import { Ban, MoreHorizontal, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { Moment } from "@/components/ui/moment";
import type { KeyView } from "@/lib/keys/types";
import { UsageBars } from "./usage-bars";

interface KeyRowProps {
  apiKey: KeyView;
  timeZone: string;
  onOpen: (kind: "rotate" | "revoke") => void;
}

export function KeyRow({ apiKey, timeZone, onOpen }: KeyRowProps) {
  const t = useTranslations("keys");
  const { name, prefix, lastFour, state, isTest, usage, scopes } = apiKey;
  const isEnded = state === "ended";
  return (
    <li aria-label={name} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 py-4">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          <span className={isEnded ? "break-words text-ink2" : "break-words"}>{name}</span>
          {isTest && <Badge tone="info">{t("test")}</Badge>}
          {state === "ending" && <Badge tone="wait">{t("replaced")}</Badge>}
        </p>
        <p className="timecode mt-0.5 text-sm text-ink2">
          {prefix}
          <span className="text-ink3">…</span>
          {lastFour}
        </p>
      </div>
      <div className="flex items-start gap-2">
        {!isEnded && <UsageBars usage={usage} className="max-md:hidden" />}
        {!isEnded && <KeyMenu apiKey={apiKey} onOpen={onOpen} />}
      </div>
      <div className="col-span-full grid gap-1 text-sm">
        <Facts apiKey={apiKey} timeZone={timeZone} />
        {!isEnded && (
          <>
            <Reach apiKey={apiKey} />
            <ul
              aria-label={t("scopes")}
              className="timecode flex flex-wrap gap-x-3 gap-y-0.5 text-xs text-ink3"
            >
              {scopes.map((scope) => (
                <li key={scope}>{scope}</li>
              ))}
            </ul>
            <UsageBars usage={usage} className="mt-2 md:hidden" />
          </>
        )}
      </div>
    </li>
  );
}

/** When it was made, used, and ends, and by whom. */
function Facts({ apiKey, timeZone }: Pick<KeyRowProps, "apiKey" | "timeZone">) {
  const t = useTranslations("keys.facts");
  const say = useSentence();
  const { makerName, createdAt, lastUsedAt, expiresAt, state, endsAt, endReason, replaces } = apiKey;
  const moment = (at: string) => () => <Moment at={at} timeZone={timeZone} />;
  if (state === "ended" && endsAt) {
    return (
      <p className="text-ink3 text-pretty">
        {t.rich("ended", { when: moment(endsAt) })} {endReason && say(endReason)}
      </p>
    );
  }
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink2">
      <span>{lastUsedAt ? t.rich("used", { when: moment(lastUsedAt) }) : t("unused")}</span>
      {endsAt && <span className="text-wait">{t.rich("ending", { when: moment(endsAt) })}</span>}
      {!endsAt && <span>{expiresAt ? t.rich("expires", { when: moment(expiresAt) }) : t("noExpiry")}</span>}
      <span className="text-ink3">{t.rich("made", { name: makerName, when: moment(createdAt) })}</span>
      {replaces && <span className="text-ink3">{t("replaces", { lastFour: replaces })}</span>}
    </p>
  );
}

/** Which accounts, and whether its posts may state their own privacy. */
function Reach({ apiKey }: { apiKey: KeyView }) {
  const t = useTranslations("keys.reach");
  const { accounts, accountCount, scopes, declaration } = apiKey;
  const gone = accounts ? accountCount - accounts.length : 0;
  const names = accounts?.map(({ name }) => name).join(", ");
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-ink2 text-pretty">
      {accounts === null && <span>{t("all")}</span>}
      {names && <span>{t("some", { names })}</span>}
      {gone > 0 && <span className="text-hold">{t("gone", { count: gone })}</span>}
      {scopes.includes("posts:publish") && (
        <span className="text-ink3" title={declaration ?? undefined}>
          {t(declaration ? "declared" : "profilesOnly")}
        </span>
      )}
    </p>
  );
}

function KeyMenu({ apiKey, onOpen }: Pick<KeyRowProps, "apiKey" | "onOpen">) {
  const t = useTranslations("keys.menu");
  const canRotate = apiKey.isOwn && apiKey.state === "works";
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton
          label={t("label", { name: apiKey.name })}
          size="sm"
          className="-mt-1 -me-2 max-md:size-11"
        >
          <MoreHorizontal aria-hidden />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem disabled={!canRotate} onSelect={() => onOpen("rotate")}>
          <RefreshCw aria-hidden />
          <span className="grid">
            {t("rotate")}
            {!apiKey.isOwn && <span className="text-sm">{t("ownOnly", { name: apiKey.makerName })}</span>}
          </span>
        </MenuItem>
        <MenuItem tone="danger" onSelect={() => onOpen("revoke")}>
          <Ban aria-hidden />
          {t("revoke")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
