/** Something a person can be told as it is: no stack, no "Error:". */
export class PlainError extends Error {
  override name = "PlainError";
}
