"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { deletePersonAction } from "@/app/(dashboard)/settings/actions";
import { Checkbox } from "@/components/ui/checkbox";
import type { FarewellView } from "@/lib/custody/types";
import { DownloadButton } from "./download-button";
import { TypedDialog } from "./typed-dialog";

interface YourDataProps {
  email: string;
  hasPassword: boolean;
  farewell: FarewellView;
}

/** What is kept about a person: to take along, and to end. */
export function YourData({ email, hasPassword, farewell }: YourDataProps) {
  const t = useTranslations("workspaces.you");
  const { blocking } = farewell;
  return (
    <div className="grid max-w-md gap-6">
      <div className="grid gap-2">
        <h3 className="text-sm font-medium">{t("export")}</h3>
        <p className="text-ink2 text-pretty">{t("exportNote")}</p>
        <DownloadButton href="/settings/my-data">{t("exportVerb")}</DownloadButton>
      </div>
      <div className="grid gap-2">
        <h3 className="text-sm font-medium">{t("delete")}</h3>
        <p className="text-ink2 text-pretty">{t("deleteNote")}</p>
        {blocking.length > 0 ? (
          <p className="rounded-control bg-wait-soft px-3 py-2.5 text-sm text-wait text-pretty">
            {t("blocked", { count: blocking.length, names: blocking.join(", ") })}
          </p>
        ) : (
          <Farewell {...{ email, hasPassword, farewell }} />
        )}
      </div>
    </div>
  );
}

function Farewell({ email, hasPassword, farewell: { ending, planned } }: YourDataProps) {
  const t = useTranslations("workspaces.you");
  const id = useId();
  const [endsWorkspaces, setEnds] = useState(false);
  return (
    <TypedDialog
      trigger={t("deleteVerb")}
      title={t("deleteTitle")}
      description={t("deleteExplanation")}
      field={
        hasPassword
          ? { label: t("password"), type: "password", autoComplete: "current-password" }
          : { label: t("address", { email }) }
      }
      verb={t("deleteVerb")}
      isDisabled={ending.length > 0 && !endsWorkspaces}
      onConfirm={(proof) => deletePersonAction({ proof, endsWorkspaces })}
      onDone={() => window.location.assign("/")}
    >
      {ending.length > 0 && (
        <div className="flex items-start gap-3">
          <Checkbox
            id={id}
            checked={endsWorkspaces}
            onCheckedChange={(isOn) => setEnds(isOn === true)}
            className="mt-0.5"
          />
          <label htmlFor={id} className="text-pretty">
            {t("ends", { count: ending.length, names: ending.join(", "), planned })}
          </label>
        </div>
      )}
    </TypedDialog>
  );
}
