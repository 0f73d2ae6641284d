/** Where a stream of lines is cut into articles: handed to the readers, which know nothing of what an article looks like. */
export function isArticleStart(line: string): boolean {
  return /^\s?date \d{4}-\d{2}-\d{2}(?!\d)/.test(line);
}
