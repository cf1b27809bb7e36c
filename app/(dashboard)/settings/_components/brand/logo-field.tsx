"use client";

import { ImageUp, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LOGO_UPLOAD_BYTES_MAX } from "@/lib/workspaces/rules";
import type { WorkspaceView } from "@/lib/workspaces/types";

/** A picture of the person's: checked, made square and small by the server. */
export function LogoField({ workspace }: { workspace: WorkspaceView }) {
  const t = useTranslations("workspaces.brand");
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isBusy, startWork] = useTransition();

  function send(method: "POST" | "DELETE", body?: File) {
    startWork(async () => {
      const answer = await fetch(`/workspaces/${workspace.id}/logo`, { method, ...(body && { body }) }).catch(
        () => null,
      );
      setProblem(answer?.ok ? undefined : await sayProblem(answer));
      if (answer?.ok) router.refresh();
    });
  }

  async function sayProblem(answer: Response | null): Promise<string> {
    const told = (await answer?.json().catch(() => null)) as { error?: { message?: string } } | null;
    return told?.error?.message ?? t("unreachable");
  }

  function choose({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    target.value = "";
    if (!file) return;
    if (file.size > LOGO_UPLOAD_BYTES_MAX) return setProblem(t("tooLarge"));
    send("POST", file);
  }

  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-label={t("logo")}
          onChange={choose}
          className="sr-only"
          tabIndex={-1}
        />
        <Button onClick={() => field.current?.click()} disabled={isBusy}>
          <ImageUp aria-hidden />
          {t(workspace.logoVersion ? "otherLogo" : "addLogo")}
        </Button>
        {workspace.logoVersion && (
          <Button variant="quiet" onClick={() => send("DELETE")} disabled={isBusy}>
            <Trash2 aria-hidden />
            {t("removeLogo")}
          </Button>
        )}
      </div>
      <p className="text-sm text-ink3 text-pretty">{t("logoHint")}</p>
      {problem && (
        <p role="alert" className="text-sm text-hold">
          {problem}
        </p>
      )}
    </div>
  );
}
