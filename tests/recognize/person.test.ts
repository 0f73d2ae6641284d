import { describe, expect, test } from 'vitest';
import { bareSyllables } from '../../src/recognize/name-east-asian.ts';
import { peopleOf, regionsOf } from './people.ts';

describe('names in the nominative', () => {
  test.each([
    ['Это решили вместе с Асель Нурлановой на прошлой неделе.', ['Асель Нурланова: Асель Нурлановой']],
    ['Слова писателя Александра Громова вспомнили на вечере.', ['Александр Громов: Александра Громова']],
    ['Книгу подарили Марку Дугласу и Йенсу Леману.', ['Марк Дуглас: Марку Дугласу', 'Йенс Леман: Йенсу Леману']],
    ['Выставку открыл Петр Заяц из Томска.', ['Петр Заяц: Петр Заяц']],
    ['Кубок вручили Ким Чен Ыну.', ['Ким Чен Ын: Ким Чен Ыну']],
    ['Бұл кітапты Асан Қалиевтің отбасы сыйлады.', ['Асан Қалиев: Асан Қалиевтің']],
    ['Кеше Айгүл Сейітқызымен кездестік.', ['Айгүл Сейітқызы: Айгүл Сейітқызымен']],
    ['Отчёт прочёл КАЛИЕВ Асан, инженер.', ['Асан Калиев: КАЛИЕВ Асан']],
  ])('%s', (text, expected) => expect(peopleOf(text)).toEqual(expected));
});

describe('two people side by side stay two', () => {
  test.each([
    ['Мать Кристины Ольга Алексеевна рассказала об этом.', ['Ольга Алексеевна']],
    ['Адвокат Александра Кокина Андрей Громов обжаловал приговор.', ['Андрей Громов']],
  ])('%s', (text, expected) => expect(peopleOf(text).map((line) => line.replace(/.*: /u, ''))).toEqual(expect.arrayContaining(expected)));
});

describe('places, things and words that are no people', () => {
  test.each([
    'Суд Лебединского района отложил заседание.',
    'На Мироновой горе построят канатную дорогу.',
    'Экипаж МКС вернулся на Землю.',
    'Концерт пройдёт в театре имени Чехова.',
    'Сондықтан бұл мәселе ертең қаралады.',
    'Әуезов театрында премьера өтті.',
    'They walked across Lincoln Park',
    'The Supreme Court of the United States ruled on Monday.',
  ])('%s', (text) => expect(peopleOf(text)).toEqual([]));
});

test('a person whose name is a place takes it away from the places', () => {
  expect(peopleOf('Шахматист Владимир Белов выиграл партию.')).toEqual(['Владимир Белов: Владимир Белов']);
  expect(regionsOf('Шахматист Владимир Белов выиграл партию.')).toEqual([]);
  expect(regionsOf('Шахматист приехал во Владимир поездом.')).toEqual(['Владимир']);
});

test('syllables lose their case ending only if a vowel is left', () => {
  expect(['Ына', 'Цзюня', 'Хва', 'Чжоу', 'Наму'].map(bareSyllables)).toEqual(['Ын', 'Цзюнь', 'Хва', 'Чжоу', 'Нам']);
});
