"use client";

import { Check, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useSentence } from "@/components/shell/sentences";
import { placeOf } from "./bar-time";
import { type CheckField, type Fine, listFine } from "./checks";
import { sayLocal } from "./describe-button";
import { sayApproval } from "./say-approval";
import type { ComposerModel, TargetModel } from "./use-composer";

interface ChecklistProps {
  composer: ComposerModel;
  /** Leads to the field. */
  onJump: (field: CheckField, accountId: string | null) => void;
}

interface Line {
  field: CheckField;
  message: string;
}

/** What still stops the post, in words, each line leading to its field; and what is in order. */
export function Checklist({ composer, onJump }: ChecklistProps) {
  const t = useTranslations("composer");
  const { targets, problems, refusals } = composer;
  const fineOf = useFine(composer);
  const isMany = targets.length > 1;
  const refusalOf = (accountId: string): Line[] =>
    refusals[accountId] ? [{ field: "account", message: refusals[accountId] }] : [];
  const [only] = targets;
  const shared = [
    ...(only && !isMany ? refusalOf(only.target.accountId) : []),
    ...problems.filter(({ accountId }) => accountId === null),
  ];
  const fine = targets.map(fineOf);
  const sharedFine = (fine[0] ?? []).filter(({ message }) =>
    fine.every((lines) => lines.some((line) => line.message === message)),
  );
  const isShared = (line: Line) => sharedFine.some(({ message }) => message === line.message);
  return (
    <section aria-label={t("checks.label")} className="grid gap-3">
      <Lines open={shared} fine={sharedFine} onJump={(field) => onJump(field, null)} />
      {isMany &&
        targets.map((model, index) => {
          const { accountId } = model.target;
          const own = problems.filter((problem) => problem.accountId === accountId);
          return (
            <div key={accountId}>
              <h3 className="mb-1 text-sm font-medium">{nameOf(model, t("account.gone"))}</h3>
              <Lines
                open={[...refusalOf(accountId), ...own]}
                fine={(fine[index] ?? []).filter((line) => !isShared(line))}
                onJump={(field) => onJump(field, accountId)}
              />
            </div>
          );
        })}
      {problems.length === 0 && Object.keys(refusals).length === 0 && (
        <p role="status" className="flex items-center gap-2 text-sm font-medium text-ok">
          <Check aria-hidden className="size-4" /> {t("checks.nothing")}
        </p>
      )}
    </section>
  );
}

function useFine({ media, state }: ComposerModel): (model: TargetModel) => Fine[] {
  const [t, locale] = [useTranslations("composer"), useLocale()];
  return ({ account, creator, settings, problems, time, approval: asked }) => {
    const local = time.state === "ready" ? time.time?.local : null;
    const moment = state.isNow
      ? t("checks.now")
      : local
        ? t("checks.time", { moment: sayLocal(local, { t, locale }), place: placeOf(state.timeZone) })
        : null;
    const approval = asked && sayApproval(asked, { t, locale });
    return listFine({ account, creator, settings, media, moment, approval, problems }, t);
  };
}

function nameOf({ creator, account }: TargetModel, otherwise: string): string {
  return creator?.nickname ?? account?.displayName ?? otherwise;
}

interface LinesProps {
  open: Line[];
  fine: Line[];
  onJump: (field: CheckField) => void;
}

function Lines({ open, fine, onJump }: LinesProps) {
  const say = useSentence();
  const t = useTranslations("composer");
  return (
    <>
      {open.length > 0 && (
        <ul aria-label={t("checks.open")} className="grid gap-1.5">
          {open.map(({ field, message }) => (
            <li key={field + message}>
              <button
                type="button"
                onClick={() => onJump(field)}
                className="flex min-h-6 items-start gap-2 text-start text-sm text-wait underline-offset-2 hover:underline max-md:min-h-11 max-md:items-center"
              >
                <TriangleAlert aria-hidden className="mt-px size-4 shrink-0" /> {say(message)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {fine.length > 0 && (
        <ul
          aria-label={t("checks.fine")}
          className={open.length > 0 ? "mt-1.5 grid gap-1.5" : "grid gap-1.5"}
        >
          {fine.map(({ field, message }) => (
            <li key={field + message} className="flex min-h-6 items-start gap-2 text-sm text-ok">
              <Check aria-hidden className="mt-px size-4 shrink-0" />
              <span className="text-pretty">{message}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
