import { AppError } from "@/lib/errors";
import { type ConnectProblemName, connectProblems } from "./rules";

export class ConnectProblem extends AppError {
  readonly problem: ConnectProblemName;

  constructor(problem: ConnectProblemName, cause?: unknown) {
    const [code, message] = connectProblems[problem];
    super(code, message, { cause });
    this.problem = problem;
  }
}
