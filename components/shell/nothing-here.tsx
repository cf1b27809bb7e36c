import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export function NothingHere() {
  return (
    <EmptyState
      icon={<SearchX />}
      title="Nothing here"
      heading="h1"
      className="py-[18vh]"
      action={
        <Button asChild variant="primary">
          <Link href="/calendar">Open the calendar</Link>
        </Button>
      }
    >
      This page does not exist, or it belongs to another workspace.
    </EmptyState>
  );
}
