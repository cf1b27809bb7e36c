interface RequestExample {
  summary: string;
  value: unknown;
}

/** Bodies that the reference shows, by operation. A test sends each of them through its schema. */
export const requestExamples: Record<string, Record<string, RequestExample>> = {};
