"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { guardLeaving } from "./leave-guard";

/** Stands in a form while it has what is not saved: links, keys and the browser ask before they leave. */
export function UnsavedGuard() {
  const t = useTranslations("shell.unsaved");
  const router = useRouter();
  const [go, setGo] = useState<() => void>();

  useEffect(() => {
    const forget = guardLeaving((next) => setGo(() => next));
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const hold = (event: MouseEvent) => {
      const href = leadsAway(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setGo(() => () => router.push(href));
    };
    window.addEventListener("beforeunload", warn);
    document.addEventListener("click", hold, { capture: true });
    return () => {
      forget();
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("click", hold, { capture: true });
    };
  }, [router]);

  const stay = () => setGo(undefined);
  return (
    <Dialog open={go !== undefined} onOpenChange={(isOpen) => !isOpen && stay()}>
      <DialogContent
        title={t("title")}
        description={t("text")}
        footer={
          <>
            <Button variant="danger" onClick={() => go?.()}>
              {t("leave")}
            </Button>
            <Button variant="primary" onClick={stay}>
              {t("stay")}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}

/** Where a plain click leads within Cuepost; a new tab leaves nothing behind. */
function leadsAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const isSamePage = pathname === window.location.pathname && search === window.location.search;
  if (origin !== window.location.origin || isSamePage) return null;
  return pathname + search + hash;
}
