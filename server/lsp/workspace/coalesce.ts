/** Runs `effect` once for all calls within so many milliseconds of the first. */
export function coalesce(rest: number, effect: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      effect();
    }, rest);
  };
}
