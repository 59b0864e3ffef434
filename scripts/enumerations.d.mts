export function withEnumerations(source: string): string | null;
