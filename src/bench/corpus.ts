/**
 * Articles of about 3 KB for the bench, made of the seeds' paragraphs with other names, places, figures and words: the same number gives
 * the same article on every machine. As many word forms are new as in real news, so that no cache looks better than it is.
 */
import type { Engine } from '../pipeline.ts';
import type { BenchLanguage, Mould, Slot } from './seeds.ts';
import { plainMoulds, sharedLength } from './seeds.ts';

const ARTICLE_BYTES = 3000;
/** How many of the longer common words are replaced. After millions of words of news few are new; at the start of a run far more are. */
const WORD_SHARE = 0.08;

/**
 * How much plain text stands beside what the seeds say: they show as much as they can in few words, 22 to 25 mentions in a hundred words,
 * where news documents and corpora have 3 to 16, most of them 5 to 9.
 */
const PLAIN_SHARE = 0.7;

/** Words by what they replace and by their last letter, so that endings fit. */
type Pool = ReadonlyMap<string, readonly string[]>;

export class Corpus {
  private readonly pool: Pool;
  private readonly plain: readonly Mould[];

  constructor(
    engine: Engine,
    readonly language: BenchLanguage,
    private readonly moulds: readonly Mould[],
  ) {
    this.pool = readPool(engine, language);
    this.plain = plainMoulds(moulds);
  }

  article(number: number): string {
    const random = createRandom(number * 2654435761 + this.language.charCodeAt(0));
    const year = 2019 + Math.floor(random() * 8);
    let text = ` date ${year}-${twoDigits(random, 12)}-${twoDigits(random, 28)} `;
    let bytes = 0;
    while (bytes < ARTICLE_BYTES) {
      const mould = this.moulds[Math.floor(random() * this.moulds.length)]!;
      const paragraph = this.dilute(this.fill(mould, random), random);
      bytes += Buffer.byteLength(paragraph);
      text += paragraph;
    }
    return text;
  }

  /** Consecutive articles of at least `bytes` bytes, from `first` on. */
  articles(first: number, bytes: number): string[] {
    const articles: string[] = [];
    for (let total = 0; total < bytes; ) {
      const text = this.article(first + articles.length);
      total += Buffer.byteLength(text);
      articles.push(text);
    }
    return articles;
  }

  /** The paragraph with as many plain sentences behind it as make its share. */
  private dilute(paragraph: string, random: () => number): string {
    const length = paragraph.length / (1 - PLAIN_SHARE);
    let text = paragraph;
    while (text.length < length) {
      const sentence = this.fill(this.plain[Math.floor(random() * this.plain.length)]!, random);
      text += ` ${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
    }
    return `${text}\n\n`;
  }

  private fill({ text, slots }: Mould, random: () => number): string {
    let out = '';
    let at = 0;
    for (const slot of slots) {
      out += text.slice(at, slot.start) + this.replace(slot, random);
      at = slot.end;
    }
    return out + text.slice(at);
  }

  private replace(slot: Slot, random: () => number): string {
    if (slot.kind === 'digits') return digits(slot.printed, random);
    if (slot.kind === 'word') return random() < WORD_SHARE ? this.word(slot.printed, random) : slot.printed;
    const choice = this.pool.get(keyOf(slot.kind, slot.gender, slot.base));
    if (!choice) return slot.printed;
    const other = choice[Math.floor(random() * choice.length)]!;
    const shared = sharedLength(slot.printed, slot.base);
    return other.slice(0, other.length - (slot.base.length - shared)) + slot.printed.slice(shared);
  }

  /** Another common word with the ending of this one; frequent ones more often, as in any language. */
  private word(printed: string, random: () => number): string {
    const choice = this.pool.get('word')!;
    const other = choice[Math.floor(choice.length * skewed(random))]!;
    if (this.language === 'en') return other;
    return other.replace(/[аәеиіоөуұүыэюяйь]+$/u, '') + printed.slice(-1 - Math.floor(random() * 3));
  }
}

function readPool({ lexicon }: Engine, language: BenchLanguage): Pool {
  const pool = new Map<string, string[]>();
  const add = (key: string, word: string) => {
    const words = pool.get(key);
    if (words) words.push(word);
    else pool.set(key, [word]);
  };
  for (let name = 0; name < lexicon.texts.nameCount; name++) {
    if (lexicon.languageOf(name) !== language) continue;
    const { list, gender } = lexicon.thing(lexicon.columns.nameThing[name]!);
    const word = lexicon.textOf(name);
    if (!/^[\p{L}-]+$/u.test(word)) continue;
    if (list === 'common-word') add('word', word.toLowerCase());
    else if (list === 'region') add(keyOf('place', null, word), word);
    else if (list === 'family-name') add(keyOf('family', null, word), word);
    else if (list === 'given-name') add(keyOf('given', gender === 'f' ? 'f' : 'm', word), word);
  }
  for (const [key, words] of [...pool]) {
    if (!key.startsWith('given:m:') || /[аәеиіоуыюя]:/u.test(key)) continue;
    for (const word of words) for (const ending of SURNAME_ENDINGS[language]) add(keyOf('family', null, word + ending), word + ending);
  }
  return pool;
}

/** Surnames are open: made of men's names that end in a consonant, as they are in life. */
const SURNAME_ENDINGS: Record<BenchLanguage, readonly string[]> = {
  kk: ['ов', 'ова', 'ұлы', 'қызы'],
  ru: ['ов', 'ова', 'ин', 'ина'],
  en: ['ov', 'ova', 'uly', 'kyzy'],
};

/** The last letter, and of the last vowel whether it is a front one: that is what Kazakh and Russian endings look at. */
function keyOf(kind: string, gender: string | null, word: string): string {
  const front = /[әеиіөүэ][^аоұуыәеиіөүэюя]*$/iu.test(word);
  const own = kind === 'given' ? (gender ?? 'm') : '';
  return `${kind}:${own}:${word.slice(-1).toLowerCase()}:${front}`;
}

function digits(printed: string, random: () => number): string {
  // Years stay years.
  if (/^(?:19|20)\d\d$/u.test(printed)) return `20${Math.floor(10 + random() * 17)}`;
  let out = '';
  for (let i = 0; i < printed.length; i++) out += i === 0 ? 1 + Math.floor(random() * 9) : Math.floor(random() * 10);
  return out;
}

const twoDigits = (random: () => number, below: number): string => String(1 + Math.floor(random() * below)).padStart(2, '0');

/** mulberry32: small, and the same everywhere. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Small numbers far more often than large ones. */
function skewed(random: () => number): number {
  const r = random();
  return r * r * r;
}
