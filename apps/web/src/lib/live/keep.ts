/** What this browser keeps between visits. A browser that refuses storage keeps nothing, and all else works. */
export function kept<T>(key: string, otherwise: T): T {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** @returns whether it is kept; if storage is full or forbidden, the value lives as long as the page */
export function keep(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
