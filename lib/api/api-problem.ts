import type { ProblemCode } from "./contract/problem-codes";

/** One thing that is not right, and where: `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface ProblemDetail {
  pointer?: string;
  /** Of the query or the path, where it is not the body's. */
  parameter?: string;
  code: ProblemCode;
  detail: string;
  remedy?: string;
}

interface ProblemFacts {
  pointer?: string | undefined;
  parameter?: string | undefined;
  remedy?: string | undefined;
  errors?: ProblemDetail[];
  /** Facts for programs, beside the standard members. */
  more?: Record<string, unknown>;
  headers?: Record<string, string>;
  cause?: unknown;
}

/** What a program is told when a request is not carried out (RFC 9457). `message` is the detail, one sentence. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, detail: string, facts: ProblemFacts = {}) {
    super(detail, { cause: facts.cause });
    this.code = code;
    this.facts = facts;
  }
}
