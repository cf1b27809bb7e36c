"use client";

import { CircleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main>
      <EmptyState
        heading="h1"
        icon={<CircleAlert />}
        title="This page broke"
        className="py-[18vh]"
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        <p>Scheduled posts go out all the same: publishing does not depend on this page.</p>
        {error.digest && (
          <details className="mt-3 text-sm">
            <summary className="cursor-pointer py-1">Details</summary>
            <p className="timecode">Error {error.digest}: the server’s log has the rest.</p>
          </details>
        )}
      </EmptyState>
    </main>
  );
}
