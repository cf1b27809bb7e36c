"use client";

import { BrokenPage, type PageError } from "@/components/shell/broken-page";

/** Inside the frame: the rest of the desk goes on. */
export default function AccountsError(problem: PageError) {
  return (
    <BrokenPage
      {...problem}
      title="Accounts cannot be shown"
      assurance="Their connections are untouched, and scheduled posts go out all the same."
    />
  );
}
