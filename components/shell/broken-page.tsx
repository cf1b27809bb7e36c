"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** What Next gives an error page. */
export interface PageError {
  error: Error & { digest?: string };
  reset: () => void;
}

/** What broke, that nothing was lost by it, and another try. */
export function BrokenPage({
  error,
  reset,
  title,
  assurance,
}: PageError & { title: string; assurance: string }) {
  return (
    <EmptyState
      heading="h1"
      icon={<CircleAlert />}
      title={title}
      className="py-[18vh]"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      <p>{assurance}</p>
      {error.digest && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer py-1">Details</summary>
          <p className="timecode">Error {error.digest}: the server’s log has the rest.</p>
        </details>
      )}
    </EmptyState>
  );
}
