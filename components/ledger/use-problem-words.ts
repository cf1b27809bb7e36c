import { useFormatter, useTranslations } from "next-intl";
import type { LedgerProblem, SealProblem } from "@/lib/ledger/types";

/** What is broken, as a sentence; times are said in the workspace's zone. */
export function useProblemWords(timeZone: string) {
  const t = useTranslations("ledger.verify.problems");
  const format = useFormatter();
  return (problem: LedgerProblem | SealProblem): string => {
    const { number } = problem;
    const to = "to" in problem ? (problem.to ?? number) : number;
    const at = "at" in problem ? problem.at : undefined;
    const when = at ? format.dateTime(new Date(at), { dateStyle: "medium", timeZone }) : "";
    const post = "postId" in problem ? problem.postId : "";
    return t(problem.kind, { number, to, count: to - number + 1, when, post });
  };
}
