"use client";

import { useTranslations } from "next-intl";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import { AccountCard } from "./account-card";
import { canDeliver } from "./delivery";
import { copyChoices, type Uncopied } from "./targets";
import type { ComposerModel, TargetModel } from "./use-composer";

/** Side by side, because creators differ in what they may choose. */
export function AccountCards({ composer }: { composer: ComposerModel }) {
  const t = useTranslations("composer");
  const sayUndo = useToastUndo();
  const { targets, state, kind, change } = composer;

  function applyToAll(from: TargetModel) {
    const before = state.targets;
    const left = new Set<Uncopied>();
    const copied = targets.map((model) => {
      if (model === from) return model.target;
      const { target, account, creator } = model;
      const { target: next, uncopied } = copyChoices(
        from.target.choices,
        { target, creator, canDeliver: (way) => account !== null && canDeliver(account, way) },
        kind ?? "video",
      );
      for (const name of uncopied) left.add(name);
      return next;
    });
    change({ targets: copied });
    const said = [
      t("cards.applied", { count: targets.length - 1 }),
      ...(left.size > 0 ? [t("cards.notAll")] : []),
      t("cards.privacyStays"),
    ];
    sayUndo(said.join(" "), async () => change({ targets: before }));
  }

  return (
    <section aria-label={t("cards.label")} className="grid gap-3">
      <div>
        <h2 className="text-sm font-medium">{t("cards.label")}</h2>
        <p className="mt-1 text-sm text-ink3 text-pretty">{t("cards.hint")}</p>
      </div>
      <div className="grid items-start gap-3 xl:grid-cols-2">
        {targets.map((model) => (
          <AccountCard
            key={model.target.accountId}
            composer={composer}
            model={model}
            onApplyToAll={() => applyToAll(model)}
          />
        ))}
      </div>
    </section>
  );
}
