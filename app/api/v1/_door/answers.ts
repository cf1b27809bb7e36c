import type { AnswerOf, BodyOf, OperationShape, ParamsOf, QueryOf } from "@/lib/api/contract/operation";
import type { Caller } from "@/lib/keys/types";

/** A request that was let in and judged. */
export interface Asked<Shape extends OperationShape> {
  caller: Caller;
  params: ParamsOf<Shape>;
  query: QueryOf<Shape>;
  body: BodyOf<Shape>;
  request: Request;
  requestId: string;
  /** What this request makes takes its ids from here: done twice after a crash, it is made once. */
  seed: string;
}

export interface Answer<Shape extends OperationShape> {
  body: AnswerOf<Shape>;
  /** Where it is not the operation's usual one. */
  status?: number;
  headers?: Record<string, string>;
}

export interface Handler {
  operation: OperationShape;
  work: (asked: Asked<OperationShape>) => Promise<Answer<OperationShape> | Response>;
}

/** Ties an operation of the contract to what does it. A `Response` is passed on as it is: streams alone need one. */
export function answers<Shape extends OperationShape>(operation: Shape) {
  return (work: (asked: Asked<Shape>) => Promise<Answer<Shape> | Response>): Handler => ({
    operation,
    work: work as unknown as Handler["work"],
  });
}
