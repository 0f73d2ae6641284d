/** Stub until the tables are in. */
export type KazakhScript = 'Latn' | 'Arab';
export const toCyrillic = (_word: string, _script: KazakhScript): string[] => [];
