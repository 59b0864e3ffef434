/** Puts items that share a key, directly or through others, into one group; groups and their items keep the given order. */
export function connectedBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): Item[][] {
  const leader = new Map<Key, Key>();
  const find = (key: Key): Key => {
    let root = key;
    while (leader.get(root)! !== root) root = leader.get(root)!;
    leader.set(key, root);
    return root;
  };
  const roots = items.map((item) => {
    let first: Key | undefined;
    for (const key of keysOf(item)) {
      if (!leader.has(key)) leader.set(key, key);
      if (first === undefined) first = key;
      else leader.set(find(key), find(first));
    }
    return first;
  });
  const groups = new Map<Key, Item[]>();
  items.forEach((item, index) => {
    const key = roots[index];
    if (key === undefined) return;
    const root = find(key);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  });
  return [...groups.values()];
}
