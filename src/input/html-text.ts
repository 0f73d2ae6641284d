/**
 * The main text of a web page: paragraphs as lines, menus and other furniture left out.
 *
 * Standards first (`<article>`, `itemprop="articleBody"`, `<main>`), then the whole body; no scoring of text density, which guesses.
 */
import { type Document, DomUtils, type Element, type Node, parseDocument } from './markup.ts';

export interface Page {
  text: string;
  title: string | null;
  /** As the page states it (`article:published_time`, `<time datetime>`). */
  date: string | null;
}

const SKIPPED = new Set('script style noscript template svg nav aside footer form button select iframe object dialog'.split(' '));
const BLOCKS = new Set(
  'p div section article main header h1 h2 h3 h4 h5 h6 ul ol li table tr td th blockquote pre figure figcaption dl dt dd hr address'.split(
    ' ',
  ),
);

export function readPage(html: string): Page {
  const document = parseDocument(html, { decodeEntities: true });
  const root = findRoot(document);
  return { text: linesOf(root.children), title: findTitle(document), date: findDate(document, root) };
}

/** The text of a fragment, as feeds hold it; plain text passes unchanged. */
export function htmlToText(html: string): string {
  return /[<&]/.test(html) ? linesOf(parseDocument(html).children) : html;
}

function findRoot(document: Document): Element | Document {
  const articles = find(document, (element) => element.name === 'article' || element.attribs.itemprop === 'articleBody');
  const longest = articles.map((element) => ({ element, length: linesOf(element.children).length })).sort((a, b) => b.length - a.length)[0];
  if (longest && longest.length > 0) return longest.element;
  return find(document, ({ name }) => name === 'main')[0] ?? find(document, ({ name }) => name === 'body')[0] ?? document;
}

function find(document: Document | Element, test: (element: Element) => boolean): Element[] {
  return DomUtils.findAll(test, document.children);
}

function findTitle(document: Document): string | null {
  const heading = find(document, ({ name }) => name === 'h1')[0];
  const title = find(document, ({ name }) => name === 'title')[0];
  const candidates = [heading && linesOf(heading.children), findMeta(document, 'og:title'), title && linesOf(title.children)];
  return candidates.find((text) => text?.trim())?.replace(/\s*\n\s*/g, ' ') ?? null;
}

function findDate(document: Document, root: Element | Document): string | null {
  const stated = findMeta(document, 'article:published_time') ?? findMeta(document, 'datepublished') ?? findMeta(document, 'date');
  const time = find(root, ({ name, attribs }) => name === 'time' && Boolean(attribs.datetime))[0];
  return stated ?? time?.attribs.datetime ?? null;
}

function findMeta(document: Document, name: string): string | null {
  const is = (value: string | undefined) => value?.toLowerCase() === name;
  const meta = find(
    document,
    ({ name: tag, attribs }) => tag === 'meta' && (is(attribs.property) || is(attribs.name) || is(attribs.itemprop)),
  )[0];
  return meta?.attribs.content ?? null;
}

/** Block elements end a line, `<br>` too; spaces within a line collapse as a browser shows them, no-break spaces stay. */
function linesOf(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  const lines = parts
    .join('')
    .replace(/[ \t\r\f]+/g, ' ')
    .split('\n');
  return lines
    .map((line) => line.replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}

function collect(node: Node, parts: string[]): void {
  if (node.type === 'text') parts.push(node.data.replace(/[ \t\r\n\f]+/g, ' '));
  if (!('attribs' in node) || SKIPPED.has(node.name) || 'hidden' in node.attribs || node.attribs['aria-hidden'] === 'true') return;
  const edge = BLOCKS.has(node.name) || node.name === 'br' ? '\n' : '';
  parts.push(edge);
  for (const child of node.children) collect(child, parts);
  parts.push(edge);
}
