"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "sonner";
import { leave } from "@/components/shell/leave";
import { Button } from "@/components/ui/button";
import type { WorkspaceView } from "@/lib/workspaces/types";
import { leaveForWorkspaceAction } from "../two-factor/actions";

export function OtherWorkspaces({ workspaces }: { workspaces: WorkspaceView[] }) {
  const t = useTranslations("auth.twoFactorPage");
  const [isBusy, startLeaving] = useTransition();

  const goTo = (workspaceId: string) =>
    startLeaving(async () => {
      const result = await leaveForWorkspaceAction({ workspaceId });
      if (!result.ok) toast.error(result.message);
    });

  return (
    <div className="mt-8 grid justify-items-start gap-3 border-t border-line pt-6">
      {workspaces.length > 0 && (
        <>
          <h2 className="text-sm font-medium text-ink2">{t("elsewhere")}</h2>
          <ul className="flex flex-wrap gap-2">
            {workspaces.map(({ id, name }) => (
              <li key={id}>
                <Button onClick={() => goTo(id)} disabled={isBusy}>
                  {name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button variant="quiet" onClick={leave} className="-ms-3.5">
        {t("signOut")}
      </Button>
    </div>
  );
}
