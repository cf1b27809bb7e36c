"use client";

import { useTranslations } from "next-intl";
import { SwitchField } from "./switch-field";
import type { ComposerModel } from "./use-composer";

/** What is true of the content itself, for whichever account: drafts have it chosen in the app. */
export function ContentSwitches({ composer }: { composer: ComposerModel }) {
  const t = useTranslations("composer");
  const { kind, targets, state, change } = composer;
  const isDirect = targets.length === 0 || targets.some(({ settings }) => settings.delivery === "direct");
  if (!isDirect) return null;
  return (
    <>
      {kind === "photo" && (
        <SwitchField
          field="autoAddMusic"
          label={t("music.label")}
          hint={t("music.hint")}
          name={t("music.name")}
          isOn={state.autoAddMusic}
          onChange={(autoAddMusic) => change({ autoAddMusic })}
        />
      )}
      <SwitchField
        field="isAiGenerated"
        label={t("ai.label")}
        hint={t("ai.hint")}
        name={t("ai.name")}
        isOn={state.isAiGenerated}
        onChange={(isAiGenerated) => change({ isAiGenerated })}
      />
    </>
  );
}
