/** What is worked out once, however many ask for it. */

/** A function of objects with its answers kept, each as long as what it is an answer for. */
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

/** More names than these are asked for anew: of what comes and goes with files there is no end. */
const MANY = 20_000;

/** The same for names: the answers are kept as long as the function is. */
export function onceByName<V extends NonNullable<unknown> | null>(work: (name: string) => V): (name: string) => V {
  const known = new Map<string, V>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = work(name);
      if (known.size >= MANY) known.clear();
      known.set(name, answer);
    }
    return answer;
  };
}

/** What is made when it is first asked for. */
export function lazily<V>(make: () => V): () => V {
  let made: { readonly value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
