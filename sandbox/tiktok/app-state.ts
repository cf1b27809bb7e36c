import type { Config } from "./config.ts";
import type { Store } from "./store.ts";

/** What TikTok has decided about the registered app. SQLite keeps booleans as 0 and 1. */
export interface AppState {
  isAudited: number;
  /** How many creators may post through the app in 24 hours; it comes from the estimate in the audit form. */
  activeCreatorsMax: number;
  /** Direct posts of one creator in 24 hours. */
  postsPerDayMax: number;
  /** Drafts of one creator in 24 hours that nobody has posted yet. */
  pendingSharesMax: number;
}

const FIRST_STATE: AppState = {
  isAudited: 1,
  activeCreatorsMax: 1000,
  postsPerDayMax: 15,
  pendingSharesMax: 5,
};
const UNAUDITED_CREATORS_MAX = 5;

export function seedApp(store: Store, { isAudited }: Config): void {
  if (!store.one("SELECT 1 FROM app")) store.insert("app", { id: 1, ...FIRST_STATE });
  if (isAudited !== undefined) changeApp(store, { isAudited: Number(isAudited) });
}

export function getApp(store: Store): AppState {
  const app = store.one<AppState>(
    "SELECT isAudited, activeCreatorsMax, postsPerDayMax, pendingSharesMax FROM app",
  );
  if (!app) throw new Error("The app has no row.");
  return app;
}

export function changeApp(store: Store, changes: Partial<AppState>): void {
  const { isAudited, activeCreatorsMax, postsPerDayMax, pendingSharesMax } = { ...getApp(store), ...changes };
  store.run(
    "UPDATE app SET isAudited = ?, activeCreatorsMax = ?, postsPerDayMax = ?, pendingSharesMax = ?",
    isAudited,
    activeCreatorsMax,
    postsPerDayMax,
    pendingSharesMax,
  );
}

/** An app that was not audited serves five creators, whatever it was granted. */
export function findActiveCreatorsMax({ isAudited, activeCreatorsMax }: AppState): number {
  return isAudited ? activeCreatorsMax : Math.min(UNAUDITED_CREATORS_MAX, activeCreatorsMax);
}
