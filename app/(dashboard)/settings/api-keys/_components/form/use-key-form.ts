"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { makeKeyAction } from "@/app/(dashboard)/settings/api-keys/actions";
import { declarations } from "@/lib/accounts/rules";
import type { Scope } from "@/lib/keys/rules";
import type { Declared } from "./declaration-field";
import { type Expiry, toExpiresAt } from "./expiry-field";

export interface KeyFormState {
  name: string;
  isTest: boolean;
  scopes: Scope[];
  accountIds: string[] | null;
  expiry: Expiry;
  declared: Declared;
}

const empty: KeyFormState = {
  name: "",
  isTest: false,
  scopes: [],
  accountIds: null,
  expiry: { kind: "quarter", date: "" },
  declared: "nothing",
};

interface Given {
  timeZone: string;
  onMade: (name: string, secret: string) => void;
}

export type KeyForm = ReturnType<typeof useKeyForm>;

export function useKeyForm({ timeZone, onMade }: Given) {
  const t = useTranslations("keys.form");
  const [state, setState] = useState(empty);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const missing = {
    name: state.name.trim() ? null : t("nameMissing"),
    scopes: state.scopes.length > 0 ? null : t("scopesMissing"),
    accounts: state.accountIds?.length === 0 ? t("accountsMissing") : null,
    expiry: state.expiry.kind === "date" && !state.expiry.date ? t("dayMissing") : null,
  };
  const isWhole = Object.values(missing).every((problem) => problem === null);

  function make() {
    setTried(true);
    if (!isWhole || isPending) return;
    setRefusal(null);
    start(async () => {
      try {
        const result = await makeKeyAction(toInput(state, timeZone));
        if (result.ok) onMade(state.name.trim(), result.value.secret);
        else setRefusal(result.message);
      } catch {
        setRefusal(t("unreachable"));
      }
    });
  }

  return {
    ...{ state, refusal, isPending, make },
    change: (next: Partial<KeyFormState>) => setState((before) => ({ ...before, ...next })),
    letsOut: state.scopes.includes("posts:publish"),
    missing: isTried ? missing : { name: null, scopes: null, accounts: null, expiry: null },
    isIncomplete: isTried && !isWhole,
  };
}

function toInput({ expiry, declared, ...state }: KeyFormState, timeZone: string) {
  const letsOut = state.scopes.includes("posts:publish");
  return {
    ...state,
    name: state.name.trim(),
    expiresAt: toExpiresAt(expiry, timeZone),
    declaration: letsOut && declared !== "nothing" ? declarations[declared] : null,
  };
}
