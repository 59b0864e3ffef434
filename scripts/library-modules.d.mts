export function asModule(source: string): string | null;
