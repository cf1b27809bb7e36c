/** As this system's clocks know them: an update of their data may forget a name. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}
