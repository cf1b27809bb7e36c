"use client";

import { BrokenPage, type PageError } from "@/components/shell/broken-page";

export default function ErrorPage(problem: PageError) {
  return (
    <main>
      <BrokenPage {...problem} />
    </main>
  );
}
