"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SettingsForm } from "@/app/(dashboard)/settings/_components/settings-form";
import { setBrandAction } from "@/app/(dashboard)/settings/actions";
import { WorkspaceMark } from "@/components/shell/workspace-mark";
import { Field } from "@/components/ui/field";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { ColourField } from "./colour-field";
import { LogoField } from "./logo-field";

/** Stands before the name wherever somebody chooses among workspaces. */
export function BrandForm({ workspace, canChange }: { workspace: WorkspaceView; canChange: boolean }) {
  const t = useTranslations("workspaces.brand");
  const [colour, setColour] = useState(workspace.brandColour);
  const shown = { ...workspace, brandColour: colour };
  return (
    <div className="grid max-w-md gap-5">
      <div className="flex items-center gap-4">
        <WorkspaceMark workspace={shown} size={56} />
        <div className="min-w-0">
          <p className="truncate font-medium">{workspace.name}</p>
          <p className="text-sm text-ink3">{t(workspace.logoVersion ? "hasLogo" : "noLogo")}</p>
        </div>
      </div>
      {canChange && (
        <>
          <LogoField workspace={workspace} />
          <SettingsForm
            action={(input) => setBrandAction({ colour: (input as { colour: string }).colour || null })}
            extra={{ colour: colour ?? "" }}
            done={t("done")}
            button={t("save")}
          >
            {(errorOf) => (
              <Field
                label={t("colour")}
                layout="top"
                hint={t("colourHint")}
                isGroup
                error={errorOf("colour")}
              >
                <ColourField value={colour} onChange={setColour} />
              </Field>
            )}
          </SettingsForm>
        </>
      )}
    </div>
  );
}
