/**
 * Several articles in one text file, line by line: the file may be of any size.
 *
 * A ` date …` header at a line start always begins a new article. A rule (`* * *`, `———`, a form feed) or a date line does so only
 * where the text before and the text after both begin like an article; inside one article it is an ornament.
 */
import type { Lexicon } from '../match/lexicon.ts';
import { readByline } from './byline.ts';
import { isArticleStart } from './header.ts';
import { readArticle } from './read.ts';
import { tablesOf } from './tables.ts';
import { readWords } from './words.ts';

export interface SplitArticle {
  /** Its lines exactly as they came, without the rule that ends it; null when longer than the limit. */
  text: string | null;
  /** The line it begins on, from 1. */
  line: number;
}

/** So much after a rule shows whether an article begins there. */
const ENOUGH_LINES = 5;
const ENOUGH_LENGTH = 1200;

interface Block {
  text: string;
  length: number;
  line: number;
  /** Its first lines, by which it is judged. */
  head: string;
  headLines: number;
}

const newBlock = (line: number): Block => ({ text: '', length: 0, line, head: '', headLines: 0 });
const isBlankText = (block: Block): boolean => block.headLines === 0;

export class ArticleSplitter {
  private line = 0;
  private current = newBlock(1);
  /** The rule line (empty for a date line) and what has come after it, while it is open whether an article begins there. */
  private pending: { rule: string; block: Block } | null = null;
  private afterBlank = true;

  /** `limit` in UTF-16 units: of a longer article only the place is given. */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly limit = Number.POSITIVE_INFINITY,
  ) {}

  /**
   * Takes the next line with its line end and gives the articles that it completes, mostly none.
   * `startsLine` is false for the second and later pieces of a line that comes in pieces.
   */
  push(line: string, startsLine = true): SplitArticle[] {
    if (!startsLine) {
      this.append(this.pending?.block ?? this.current, line);
      return [];
    }
    this.line++;
    const done: SplitArticle[] = [];
    if (isArticleStart(line)) {
      this.decide(done);
      this.finish(done, newBlock(this.line));
    } else if (isRule(line, this.afterBlank)) {
      this.decide(done);
      this.pending = { rule: line, block: newBlock(this.line + 1) };
      this.afterBlank = true;
      if (!line.startsWith('\f') || line.trim() === '') return done;
      this.pending.rule = '';
      this.pending.block.line = this.line;
    } else if (this.isDateLine(line)) {
      this.decide(done);
      this.pending = { rule: '', block: newBlock(this.line) };
    }
    this.append(this.pending?.block ?? this.current, line);
    if (this.pending && hasEnough(this.pending.block)) this.decide(done);
    this.afterBlank = line.trim() === '';
    return done;
  }

  /** The articles that are still open at the end of the input. */
  end(): SplitArticle[] {
    const done: SplitArticle[] = [];
    this.decide(done);
    this.finish(done, newBlock(this.line + 1));
    return done;
  }

  private append(block: Block, line: string): void {
    block.length += line.length;
    if (block.length > this.limit) block.text = '';
    else block.text += line;
    if (hasEnough(block)) return;
    block.head += line.slice(0, ENOUGH_LENGTH);
    if (line.trim() !== '') block.headLines++;
  }

  private finish(done: SplitArticle[], next: Block): void {
    const { current } = this;
    if (!isBlankText(current)) done.push({ text: current.length > this.limit ? null : current.text, line: current.line });
    this.current = next;
  }

  /** Ends the waiting: what came after the rule is an article of its own, or belongs to the one before. */
  private decide(done: SplitArticle[]): void {
    const { pending, current } = this;
    if (!pending) return;
    this.pending = null;
    if (isBlankText(current) || (!isBlankText(pending.block) && this.isBoundary(pending.block))) this.finish(done, pending.block);
    else {
      this.append(current, pending.rule);
      this.append(current, pending.block.text);
    }
  }

  private isBoundary(next: Block): boolean {
    const before = this.evidence(this.current.head);
    const after = this.evidence(next.head);
    // Below a ` date …` header a headline may be one of the article's own sections.
    const weakest = isArticleStart(this.current.head) ? 2 : 1;
    return before >= 1 && after >= weakest && (before === 2 || after === 1 || before >= weakest);
  }

  /** 2: begins with a date or a dateline; 1: with a headline that is no mere section heading; 0: like any paragraph. */
  private evidence(head: string): number {
    const article = readArticle(head, this.lexicon);
    if (article.dateline || article.date) return 2;
    return article.title && article.title.text.length >= 25 && article.title.text.split(/\s+/u).length >= 4 ? 1 : 0;
  }

  /** A line that is nothing but a full date, in a file whose open article began with one too. */
  private isDateLine(line: string): boolean {
    if (line.length > 80 || isBlankText(this.current) || !/\d{4}/u.test(line)) return false;
    const words = readWords(line, 0, line.length);
    const byline = readByline(words, tablesOf(this.lexicon));
    if (!byline?.complete || !byline.date?.year) return false;
    return this.current.headLines >= 3 && this.evidence(this.current.head) === 2 && !this.pending;
  }
}

/** The articles of a whole text. */
export function splitArticles(text: string, lexicon: Lexicon): SplitArticle[] {
  const splitter = new ArticleSplitter(lexicon);
  const articles: SplitArticle[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    articles.push(...splitter.push(text.slice(at, end)));
    at = end;
  }
  return [...articles, ...splitter.end()];
}

const hasEnough = (block: Block): boolean => block.headLines >= ENOUGH_LINES || block.head.length >= ENOUGH_LENGTH;

/** `---` right under a line of text is the underline of a Markdown heading. */
function isRule(line: string, afterBlank: boolean): boolean {
  if (line.charCodeAt(0) === 0x0c) return true;
  if (line.length > 200) return false;
  const rule = line.trim();
  return /^(?:[*•·]\s*){3,}$/u.test(rule) || /^[_~—–]{3,}$/u.test(rule) || (afterBlank && /^[-=]{3,}$/u.test(rule));
}
