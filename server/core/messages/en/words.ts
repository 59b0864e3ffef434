/** What English needs and Chinese does not: plurals, lists, places with their words around them. */

/** `1 cell`, `3 cells` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `a, b and c` */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** `“a”, “b” and “c”` */
export function quoted(parts: readonly string[]): string {
  return listed(parts.map((part) => `“${part}”`));
}

/** A place as forms name it: `自然人列` is `column “自然人”`, `（一）予以公开行` is `row “（一）予以公开”`. */
export function placeName(place: string): string {
  if (place.endsWith('列')) return `column “${place.slice(0, -1)}”`;
  if (place.endsWith('行')) return `row “${place.slice(0, -1)}”`;
  return `“${place}”`;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
