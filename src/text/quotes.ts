/** Quotation marks of our three languages, as UTF-16 units. */
const MARKS: ReadonlySet<number> = new Set([...'«»"“”„‘’‹›'].map((char) => char.charCodeAt(0)));

export const isQuoteMark = (code: number): boolean => MARKS.has(code);
