/** What is worked out once of an object, however many ask for it. */

/** The function with its answers kept, each as long as what it is an answer for. */
export function once<K extends object, V extends NonNullable<unknown> | null>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = work(key);
      known.set(key, answer);
    }
    return answer;
  };
}
