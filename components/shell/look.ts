export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

export const THEME_COOKIE = "theme";
export const DENSITY_COOKIE = "density";
const COOKIE_AGE_SECONDS = 31_536_000;

export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

export function parseDensity(value: string | undefined): Density {
  return value === "compact" ? "compact" : "comfortable";
}

/** Apply at once; the cookie lets the server draw the next page right from the start. */
export function applyTheme(theme: Theme): void {
  applyToRoot("theme", theme, theme === "system");
}

export function applyDensity(density: Density): void {
  applyToRoot("density", density, density === "comfortable");
}

function applyToRoot(name: "theme" | "density", value: string, isDefault: boolean): void {
  keepCookie(name, value, isDefault);
  if (isDefault) delete document.documentElement.dataset[name];
  else document.documentElement.dataset[name] = value;
}

export function keepCookie(name: string, value: string, isDefault = false): void {
  const age = isDefault ? 0 : COOKIE_AGE_SECONDS;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
  document.cookie = `${name}=${value}; path=/; max-age=${age}; samesite=lax`;
}
