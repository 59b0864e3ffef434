/** The value that is on its way or there for a key; one that failed is made anew the next time. */
export function remembered<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = cache.get(key);
  if (there !== undefined) return there;
  const value = make();
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  return value;
}
