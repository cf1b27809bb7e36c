"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { makeProfileAction } from "@/app/(dashboard)/accounts/actions";
import { useCreatorInfos } from "@/components/posts/composer/use-creator-infos";
import { useSentence } from "@/components/shell/sentences";
import { findAgreementProblems } from "@/lib/posts/problems";
import { consentSentence, emptySettings } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";

interface Given {
  accountId: string;
  isUnaudited: boolean;
  onDone: () => void;
}

export type ProfileForm = ReturnType<typeof useProfileForm>;

/** Nothing is chosen to begin with; what TikTok allows is asked when the form opens. */
export function useProfileForm({ accountId, isUnaudited, onDone }: Given) {
  const t = useTranslations("profiles.form");
  const say = useSentence();
  const [settings, setSettings] = useState<PostSettings>(emptySettings);
  const [name, setName] = useState("");
  const [isDefault, setDefault] = useState(false);
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const [answer] = useCreatorInfos([accountId]);
  const creator = answer?.data?.state === "ready" ? answer.data.info : null;
  const blocked = answer?.data?.state === "blocked" ? answer.data.message : null;
  const problems = findProfileProblems({ settings, creator, isUnaudited }, say);
  const nameProblem = name.trim() ? null : t("nameMissing");

  function agree() {
    setTried(true);
    if (nameProblem || problems.length > 0 || isPending) return;
    setRefusal(null);
    start(async () => {
      try {
        const result = await makeProfileAction(toInput({ accountId, name, settings, isDefault }));
        if (!result.ok) return setRefusal(result.message);
        toast(t("made", { name: name.trim() }));
        onDone();
      } catch {
        setRefusal(t("unreachable"));
      }
    });
  }

  return {
    ...{ settings, name, setName, isDefault, setDefault, creator, isUnaudited, isPending, agree },
    change: (next: Partial<PostSettings>) => setSettings((before) => ({ ...before, ...next })),
    /** Why TikTok's word is not there, and how to ask again. */
    asking: { blocked, failure: answer?.failure ?? null, retry: answer?.retry },
    nameProblem: isTried ? nameProblem : null,
    problems: isTried ? problems : [],
    refusal,
  };
}

function findProfileProblems(
  agreed: Parameters<typeof findAgreementProblems>[0],
  say: (sentence: string) => string,
): string[] {
  return findAgreementProblems(agreed).map(({ message }) => say(message));
}

interface Agreed {
  accountId: string;
  name: string;
  settings: PostSettings;
  isDefault: boolean;
}

function toInput({ accountId, name, settings, isDefault }: Agreed) {
  const { privacyLevel, allowComment, allowDuet, allowStitch, disclosesPromotion } = settings;
  const { isYourBrand, isBrandedContent, isAiGenerated, autoAddMusic } = settings;
  return {
    ...{ accountId, name: name.trim(), isDefault },
    settings: {
      ...{ privacyLevel, allowComment, allowDuet, allowStitch, disclosesPromotion },
      ...{ isYourBrand, isBrandedContent, isAiGenerated, autoAddMusic },
    },
    consentSentence: consentSentence(settings),
  };
}
