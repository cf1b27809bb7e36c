export interface ChosenAccount {
  id: string;
  displayName: string;
  username: string;
  isTest: boolean;
}

/** No more of an account than the form shows. */
export function toChosenAccounts(accounts: readonly ChosenAccount[]): ChosenAccount[] {
  return accounts.map(({ id, displayName, username, isTest }) => ({ id, displayName, username, isTest }));
}
