import { Download } from "lucide-react";
import { Button } from "@/components/ui/button";

/** A plain link, so that the browser saves what comes as it comes. */
export function DownloadButton({ href, children }: { href: string; children: string }) {
  return (
    <Button asChild className="justify-self-start">
      <a href={href} download>
        <Download aria-hidden />
        {children}
      </a>
    </Button>
  );
}
