import type { LedgerProblem, SealProblem } from "@/lib/ledger/types";

/** For a terminal: pages have their words in the catalogues. */
export function sayProblem(problem: LedgerProblem | SealProblem): string {
  const { number } = problem;
  switch (problem.kind) {
    case "missing": {
      const to = problem.to ?? number;
      return number === to ? `Entry ${number} is missing.` : `Entries ${number} to ${to} are missing.`;
    }
    case "other post":
      return `Entry ${number} belongs to the record of another post.`;
    case "body":
      return `Entry ${number}: its body was changed.`;
    case "heading":
      return `Entry ${number}: its time, person or kind was changed.`;
    case "place":
      return `Entry ${number}: what stands here was written as entry ${problem.to}.`;
    case "link":
      return `Entry ${number} does not follow the entry before it.`;
    case "no key":
      return `Entry ${number} was written without the key of this Cuepost: it was recomputed, or AUTH_SECRET is another one.`;
    case "no end":
      return `The end of the record, entry ${number}, is no longer kept: entries behind it may be missing.`;
    case "end no key":
      return `The end of the record was set to entry ${number} without the key of this Cuepost.`;
    case "beyond":
      return `Entry ${number} stands behind the end of the record.`;
    case "end":
      return `Entry ${number} is not the one that was written last.`;
    case "cut":
      return `Entries ${number} to ${problem.to} are missing: they were there on ${problem.at}.`;
    case "rewritten":
      return `Entry ${number} is not the one that was there on ${problem.at}.`;
    case "seal missing":
      return `Daily seal ${number} is missing.`;
    case "seal changed":
      return `Daily seal ${number} was changed, or written without the key of this Cuepost.`;
    case "record gone":
      return `The record of post ${problem.postId} is gone: it had ${number} entries on ${problem.at}.`;
  }
}
