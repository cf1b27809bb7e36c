"use client";

import { BookOpen, KeyRound, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ChosenAccount } from "@/app/(dashboard)/settings/_components/accounts/chosen-account";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { KeyView } from "@/lib/keys/types";
import { KeyRow } from "./key-row";

const KeySheet = dynamic(() => import("./form/key-sheet").then((file) => file.KeySheet), { ssr: false });
const SecretDialog = dynamic(() => import("./secret-dialog").then((file) => file.SecretDialog), {
  ssr: false,
});
const RotateDialog = dynamic(() => import("./rotate-dialog").then((file) => file.RotateDialog), {
  ssr: false,
});
const RevokeDialog = dynamic(() => import("./revoke-dialog").then((file) => file.RevokeDialog), {
  ssr: false,
});

interface KeyBoardProps {
  keys: KeyView[];
  accounts: ChosenAccount[];
  /** A sandbox TikTok stands beside the real one. */
  offersTest: boolean;
  origin: string;
  timeZone: string;
}

/** What is open above the list. A secret is here for as long as it is shown, and nowhere after. */
type Open =
  | { kind: "new" }
  | { kind: "rotate" | "revoke"; key: KeyView }
  | { kind: "secret"; name: string; secret: string };

export function KeyBoard({ keys, accounts, offersTest, origin, timeZone }: KeyBoardProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const tell = (name: string) => (secret: string) => setOpen({ kind: "secret", name, secret });
  const make = () => setOpen({ kind: "new" });
  return (
    <>
      {keys.length === 0 ? (
        <NoKeys onMake={make} />
      ) : (
        <KeyLists
          keys={keys}
          timeZone={timeZone}
          onMake={make}
          onOpen={(kind, key) => setOpen({ kind, key })}
        />
      )}
      {open?.kind === "new" && (
        <KeySheet
          {...{ accounts, offersTest, timeZone }}
          onClose={close}
          onMade={(name, secret) => tell(name)(secret)}
        />
      )}
      {open?.kind === "rotate" && (
        <RotateDialog apiKey={open.key} timeZone={timeZone} onClose={close} onRotated={tell(open.key.name)} />
      )}
      {open?.kind === "revoke" && <RevokeDialog apiKey={open.key} timeZone={timeZone} onClose={close} />}
      {open?.kind === "secret" && <SecretDialog {...open} origin={origin} onClose={close} />}
    </>
  );
}

function NoKeys({ onMake }: { onMake: () => void }) {
  const t = useTranslations("keys");
  return (
    <EmptyState
      icon={<KeyRound aria-hidden />}
      title={t("empty.title")}
      action={
        <>
          <Button variant="primary" onClick={onMake}>
            {t("make")}
          </Button>
          <DocsLink />
        </>
      }
    >
      {t("empty.text")}
    </EmptyState>
  );
}

function DocsLink() {
  const t = useTranslations("keys");
  return (
    <Button asChild variant="quiet">
      <Link href="/docs/api">
        <BookOpen aria-hidden />
        {t("docs")}
      </Link>
    </Button>
  );
}

interface KeyListsProps {
  keys: KeyView[];
  timeZone: string;
  onMake: () => void;
  onOpen: (kind: "rotate" | "revoke", key: KeyView) => void;
}

function KeyLists({ keys, timeZone, onMake, onOpen }: KeyListsProps) {
  const t = useTranslations("keys");
  const working = keys.filter(({ state }) => state !== "ended");
  const ended = keys.filter(({ state }) => state === "ended");
  const rows = (shown: KeyView[]) => (
    <ul className="divide-y divide-line">
      {shown.map((key) => (
        <KeyRow key={key.id} apiKey={key} timeZone={timeZone} onOpen={(kind) => onOpen(kind, key)} />
      ))}
    </ul>
  );
  return (
    <div className="grid gap-6 py-6">
      <div className="flex flex-wrap items-center justify-between gap-3 md:flex-nowrap">
        <p className="max-w-md min-w-0 text-ink2 text-pretty">{t("note")}</p>
        <span className="flex shrink-0 items-center gap-1 max-md:w-full max-md:flex-row-reverse max-md:justify-end">
          <DocsLink />
          <Button variant="primary" onClick={onMake}>
            <Plus aria-hidden />
            {t("make")}
          </Button>
        </span>
      </div>
      {working.length > 0 ? (
        <div className="border-y border-line">{rows(working)}</div>
      ) : (
        <p className="border-y border-line py-6 text-ink2">{t("noneWork")}</p>
      )}
      {ended.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-sm text-ink2 hover:text-ink">
            {t("ended", { count: ended.length })}
          </summary>
          <div className="mt-2 border-t border-line">{rows(ended)}</div>
        </details>
      )}
    </div>
  );
}
