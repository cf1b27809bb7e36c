"use client";

import { BrokenPage, type PageError } from "@/components/shell/broken-page";

export default function ErrorPage(problem: PageError) {
  return (
    <main>
      <BrokenPage
        {...problem}
        title="This page broke"
        assurance="Scheduled posts go out all the same: publishing does not depend on this page."
      />
    </main>
  );
}
