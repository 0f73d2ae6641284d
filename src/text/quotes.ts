/** Quotation marks of our three languages, as UTF-16 units. */
const MARKS: ReadonlySet<number> = new Set([...'«»"“”„‘’‹›'].map((char) => char.charCodeAt(0)));

/** Marks that only close and only open. */
export const CLOSING_MARK = 0xbb;
export const OPENING_MARK = 0xab;

export const isQuoteMark = (code: number): boolean => MARKS.has(code);
