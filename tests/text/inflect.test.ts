/** Which base form and which cases an inflected word may stand for, over the compiled lists. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/pipeline.ts';
import { fold } from '../../src/text/fold.ts';
import { ABL, ATTR, DAT, GEN, INS, LOC, NOM, PLURAL, POSS3 } from '../../src/text/grammar.ts';
import { decline } from '../../src/text/inflect-ru.ts';

const { lexicon } = createEngine();
const suffixes = lexicon.suffixes;

describe('Kazakh suffix chains', () => {
  it.each([
    ['ның', GEN],
    ['да', LOC],
    ['дан', ABL],
    ['ға', DAT],
    ['мен', INS],
    ['дағы', ATTR],
    ['лар', PLURAL | NOM],
    ['ы', POSS3 | NOM],
    ['ында', POSS3 | LOC],
    ['ының', POSS3 | GEN],
    ['ларының', PLURAL | POSS3 | GEN],
    ['-да', LOC],
  ])('-%s', (chain, feats) => {
    expect(suffixes.feats(chain) & feats).toBe(feats);
  });

  it.each(['ге-та', 'дағе', 'нты', 'лармым'])('«%s» is none', (chain) => {
    expect(suffixes.feats(chain)).toBe(0);
  });

  it('keeps vowel harmony', () => {
    expect(suffixes.feats('ларің')).toBe(0);
  });
});

describe('Russian declension', () => {
  it.each([
    ['Караганда', '', 'f-hard', 'караганд'],
    ['Тараз', '', 'm-hard', 'тараз'],
    ['Тверь', 'f', 'f-third', 'твер'],
    ['Алматы', '', 'fixed', 'алматы'],
    ['Афины', 'pl', 'pl-hard', 'афин'],
    ['Восточная', '', 'adj-f', 'восточн'],
    ['Грехово', '', 'n-hard', 'грехов'],
  ])('%s%s', (word, hint, paradigm, stem) => {
    expect(decline(fold(word), hint, '')).toMatchObject({ paradigm, stem });
  });

  it('does not decline women whose names end in a consonant', () => {
    expect(decline('акмарал', '', 'f').paradigm).toBe('fixed');
    expect(decline('аскарбек', '', 'm').paradigm).toBe('m-hard');
  });

  it('takes the fleeting vowel out of the oblique cases', () => {
    expect(decline('елец', '', '')).toMatchObject({ stem: 'елец', oblique: 'ельц' });
    expect(decline('павел', '*Павл', 'm')).toMatchObject({ oblique: 'Павл' });
  });
});

describe('reading a form', () => {
  const names = (word: string): string[] => {
    const found: string[] = [];
    for (const { word: id } of lexicon.read(fold(word))) {
      const root = lexicon.columns.wordRoot[id]!;
      for (let n = root > 0 ? lexicon.columns.nodeFirst[root]! : 0; n > 0; n = lexicon.columns.nodeNames[(n - 1) * 2 + 1]!) {
        const name = lexicon.columns.nodeNames[(n - 1) * 2]!;
        if (lexicon.texts.listOf(lexicon.columns.nameThing[name]!) === 'region') found.push(lexicon.textOf(name));
      }
    }
    return found;
  };

  it('never eats into a stem', () => {
    expect(names('Қазақстанда')).toContain('Қазақстан');
    expect(names('Алматыдағы')).toContain('Алматы');
    expect(names('ШҚО-да')).toContain('ШҚО');
    expect(names('Қазақста')).toEqual([]);
  });

  it('finds every Russian case', () => {
    for (const form of ['Караганда', 'Караганды', 'Караганде', 'Караганду', 'Карагандой']) expect(names(form)).toContain('Караганда');
    for (const form of ['Усть-Каменогорска', 'Усть-Каменогорску', 'Усть-Каменогорском', 'Усть-Каменогорске']) {
      expect(names(form)).toContain('Усть-Каменогорск');
    }
  });
});
