"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, SelectItem } from "@/components/ui/select";
import {
  LINK_DAYS_DEFAULT,
  LINK_DAYS_MAX,
  PASSCODE_CHARS_MAX,
  PASSCODE_CHARS_MIN,
} from "@/lib/clients/rules";
import { AccountChoice } from "./account-choice";
import type { LinkActions, Shared } from "./types";

const dayChoices = [1, 3, 7, LINK_DAYS_DEFAULT, 30, LINK_DAYS_MAX];

interface ShareFormProps {
  shared: Shared;
  make: LinkActions["make"];
  onMade: (link: { url: string; sentTo: string | null }) => void;
}

/** Whose posts, for how long, behind which passcode, and to whom. */
export function ShareForm({ shared, make, onMade }: ShareFormProps) {
  const t = useTranslations("review.share");
  const [accountIds, setAccountIds] = useState(firstChoice(shared));
  const [days, setDays] = useState(LINK_DAYS_DEFAULT);
  const [problem, setProblem] = useState<string>();
  const [isBusy, start] = useTransition();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const sentTo = String(fields.get("sendTo")).trim() || null;
    const passcode = String(fields.get("passcode")).trim() || null;
    start(async () => {
      const answer = await make({ about: toAbout(shared, accountIds), days, passcode, sendTo: sentTo });
      if (answer.ok) onMade({ url: answer.value.url, sentTo });
      else setProblem(answer.message);
    });
  }

  return (
    <form onSubmit={submit} className="grid gap-4">
      {shared.kind === "plan" && (
        <AccountChoice accounts={shared.accounts} chosen={accountIds} onChange={setAccountIds} />
      )}
      <Field label={t("days")} layout="top">
        <Select value={String(days)} onValueChange={(value) => setDays(Number(value))}>
          {dayChoices.map((count) => (
            <SelectItem key={count} value={String(count)}>
              {t("daysCount", { count })}
            </SelectItem>
          ))}
        </Select>
      </Field>
      <Field label={t("passcode")} hint={t("passcodeHint")} layout="top">
        <Input
          name="passcode"
          autoComplete="off"
          minLength={PASSCODE_CHARS_MIN}
          maxLength={PASSCODE_CHARS_MAX}
          className="timecode"
        />
      </Field>
      <Field label={t("sendTo")} hint={t("sendToHint")} layout="top">
        <Input name="sendTo" type="email" autoComplete="off" />
      </Field>
      {problem && (
        <p role="alert" className="text-sm text-hold">
          {problem}
        </p>
      )}
      <Button
        type="submit"
        variant="primary"
        disabled={isBusy || (shared.kind === "plan" && accountIds.length === 0)}
      >
        {t(isBusy ? "making" : "make")}
      </Button>
    </form>
  );
}

/** One account needs no choice; of several, nobody's posts are shared by chance. */
function firstChoice(shared: Shared): string[] {
  return shared.kind === "plan" && shared.accounts.length === 1 ? shared.accounts.map(({ id }) => id) : [];
}

function toAbout(shared: Shared, accountIds: string[]) {
  if (shared.kind === "post") return shared;
  const { kind, firstDay, lastDay } = shared;
  return { kind, firstDay, lastDay, accountIds };
}
