/** Long work in the background steps aside for whoever waits for an answer. */

export interface Pace {
  /** Runs what somebody waits for. */
  readonly first: <T>(work: () => Promise<T>) => Promise<T>;
  /** Resolves when what has come in so far is dealt with. To be called between two pieces of long work. */
  readonly turn: () => Promise<void>;
  /** The same between pieces so small that a turn after each would cost more than they do. */
  readonly breath: () => Promise<void>;
}

/** How long small pieces of work may go on without a turn, in milliseconds. */
const BREATH = 5;

export function createPace(): Pace {
  let waited = 0;
  let last = 0;
  const turn = async () => {
    // Two turns of the event loop: one takes messages in, the next one their requests.
    do {
      await new Promise(setImmediate);
      await new Promise(setImmediate);
    } while (waited > 0);
    last = performance.now();
  };
  return {
    first: async (work) => {
      waited += 1;
      try {
        return await work();
      } finally {
        waited -= 1;
      }
    },
    turn,
    breath: async () => {
      if (performance.now() - last > BREATH) await turn();
    },
  };
}
