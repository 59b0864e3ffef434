/**
 * Works on many things at once and hands out the results in the order of the things. No more than `window` are under
 * way or wait for their turn, however many there are.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Whoever takes the results hears of a failure in its turn; until then it is no unhandled one.
    result.catch(() => {});
    waiting.push(result);
    if (waiting.length >= window) yield await waiting.shift()!;
  }
  for (const result of waiting) yield await result;
}
