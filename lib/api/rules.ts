/** The window in which requests of a key are counted. How many it holds is a setting: API_READS_PER_MINUTE and its like. */
export const WINDOW_SECONDS = 60;
/** Keys that open nothing, by the network they come from; and all together where no proxy tells it. */
export const WRONG_KEYS_PER_WINDOW = 30;
export const WRONG_KEYS_FROM_ANYWHERE = 600;

export const USAGE_DAYS_MAX = 90;
export const USAGE_DAYS_DEFAULT = 30;
