/**
 * Records as one web page with the mentions marked in the text. Self-contained: no script, nothing from the network, and everything
 * that comes from an article is escaped.
 */
import type { DocumentRecord, Mention } from '../record/types.ts';

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
article{border-top:1px solid #ccc;padding:1rem 0}h2{font-size:1rem;margin:0}p.text{white-space:pre-wrap;overflow-wrap:anywhere}
small{color:#666}mark{color:inherit;background:none;border-radius:2px}
mark.post{background:#e8e4f8}mark.person{background:#ffe9a8}mark.region{background:#cdeccd}
mark.number{box-shadow:inset 0 -2px #1a6fb5}mark.percent{box-shadow:inset 0 -2px #b5341a}mark.date{box-shadow:inset 0 -2px #666}
mark.region.post{background:linear-gradient(#cdeccd 50%,#e8e4f8 50%)}mark.person.post{background:linear-gradient(#ffe9a8 50%,#e8e4f8 50%)}
table{border-collapse:collapse;font-size:.875rem}td{padding:0 .75rem 0 0;vertical-align:top}
@media print{article{break-inside:avoid}}`;

export const PAGE_START = `<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>habarshy</title><style>${STYLE}</style></head><body>
<p><mark class="person">person</mark> <mark class="post">post</mark> <mark class="region">region</mark>
<mark class="number">number</mark> <mark class="percent">percentage</mark> <mark class="date">date</mark></p>
`;
export const PAGE_END = '</body></html>\n';

interface Layer {
  type: string;
  label: string;
  start: number;
  end: number;
}

export function writeArticle(record: DocumentRecord): string {
  const about = [record.language, record.date, record.source.path].filter(Boolean).join(' · ');
  const language = record.language === 'und' ? '' : ` lang="${record.language}"`;
  return `<article><h2>${escapeHtml(record.id)}</h2><small>${escapeHtml(about)}</small>
<p class="text"${language}>${markText(record.text, layersOf(record))}</p>${tableOf(record)}</article>\n`;
}

function layersOf(record: DocumentRecord): Layer[] {
  const layer = (type: string, said: string) => (mention: Mention) => ({
    type,
    label: `${type}: ${said} (${mention.rule})`,
    start: mention.start,
    end: mention.end,
  });
  return [
    ...record.people.flatMap((person) => person.mentions.map(layer('person', `${person.name} = ${person.key}`))),
    ...record.posts.flatMap((post) => post.mentions.map(layer('post', `${post.title} = ${post.key}`))),
    ...record.regions.flatMap((region) => region.mentions.map(layer('region', `${region.name} = ${region.key}`))),
    ...record.numbers.map((m) => layer('number', figure(m.relation, m.value, m.high, m.currency ?? m.unit))(m)),
    ...record.percentages.map((m) => layer('percent', figure(m.relation, m.value, m.high, m.unit))(m)),
    ...record.dates.map((m) => layer('date', m.value)(m)),
  ];
}

function figure(relation: string, value: number, high: number | null, unit: string | null): string {
  return `${relation === 'exact' || relation === 'range' ? '' : `${relation} `}${value}${high === null ? '' : `–${high}`}${unit ? ` ${unit}` : ''}`;
}

/** Cuts the text at every edge of a mention, so that mentions may nest and overlap as they like. */
function markText(text: string, layers: readonly Layer[]): string {
  const points = Array.from(text);
  const edges = [...new Set([0, points.length, ...layers.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i]!, edges[i + 1]!];
    const piece = escapeHtml(points.slice(from, to).join(''));
    const over = layers.filter(({ start, end }) => start <= from && end >= to);
    const types = [...new Set(over.map(({ type }) => type))].join(' ');
    const labels = escapeHtml(over.map(({ label }) => label).join('\n'));
    parts.push(over.length === 0 ? piece : `<mark class="${types}" title="${labels}">${piece}</mark>`);
  }
  return parts.join('');
}

function tableOf(record: DocumentRecord): string {
  const held = (id: string) => record.posts.find((post) => post.id === id)?.title;
  const rows = [
    ...record.people.map(({ name, key, posts }) => ['person', name, key, posts.map(held).join('; ')]),
    ...record.posts.filter(({ holder }) => holder === null).map(({ title, key }) => ['post', title, key, '']),
    ...record.regions.map(({ name, key, kind }) => ['region', name, key, kind]),
  ];
  const cells = (row: string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return rows.length > 0 ? `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table>` : '';
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
