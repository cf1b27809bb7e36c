"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface AccountsErrorProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** Inside the frame: the rest of the desk goes on. */
export default function AccountsError({ error, reset }: AccountsErrorProps) {
  return (
    <EmptyState
      heading="h1"
      icon={<CircleAlert />}
      title="Accounts cannot be shown"
      className="py-[18vh]"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      <p>Their connections are untouched, and scheduled posts go out all the same.</p>
      {error.digest && (
        <details className="mt-3 text-sm">
          <summary className="cursor-pointer py-1">Details</summary>
          <p className="timecode">Error {error.digest}: the server’s log has the rest.</p>
        </details>
      )}
    </EmptyState>
  );
}
