import { describe, expect, test } from 'vitest';
import { postsOf, recordOf } from './posts.ts';

type Table = [text: string, ...posts: string[]][];
const check = (table: Table) => test.each(table)('%s', (text, ...posts) => expect(postsOf(text)).toEqual(posts));

describe('Russian: what follows the head', () => {
  check([
    ['Решение огласил министр труда и социальной защиты населения.', 'министр труда и социальной защиты населения'],
    ['Отчёт прочёл председатель Комитета по науке и новым технологиям.', 'председатель Комитета по науке и новым технологиям'],
    ['Выступил глава отдела по борьбе с подделками Олег Савин.', 'глава отдела по борьбе с подделками < Олег Савин'],
    ['Пришёл директор компании Blue River Антон Лыков.', 'директор компании Blue River < Антон Лыков'],
    ['Пришёл президент клуба «Северяне» Антон Лыков.', 'президент клуба «Северяне» < Антон Лыков'],
    ['Президент России сообщил об этом вечером.', 'Президент России'],
    ['Директор завода назначен вчера.', 'Директор завода'],
  ]);
});

describe('Russian: what stands before it', () => {
  check([
    ['Приехал бывший министр обороны Олег Савин.', 'министр обороны (former) < Олег Савин'],
    ['Бумагу подписал экс-мэр города Олег Савин.', 'мэр города (former) < Олег Савин'],
    ['Исполняющий обязанности губернатора Олег Савин молчал.', 'Исполняющий обязанности губернатора (acting) < Олег Савин'],
    ['Зал покинул шведский премьер.', 'шведский премьер'],
    ['На сцене шведский режиссёр Ларс Нильсон.', 'режиссёр < Ларс Нильсон'],
  ]);
});

describe('Kazakh: everything stands before the head', () => {
  check([
    ['Жиында Павлодар облысы әкімінің орынбасары сөйледі.', 'Павлодар облысы әкімінің орынбасары'],
    ['Шараға «Жарық» арнасының директоры келді.', '«Жарық» арнасының директоры'],
    ['Шараға «Жарық» партиясы төрағасының 1-орынбасары келді.', '«Жарық» партиясы төрағасының 1-орынбасары'],
    ['Ақордада Қазақстан Президенті қонақты қабылдады.', 'Қазақстан Президенті'],
    ['Есепті еңбек және халықты әлеуметтік қорғау министрі берді.', 'еңбек және халықты әлеуметтік қорғау министрі'],
  ]);
});

describe('English: before and behind', () => {
  check([
    ['The Minister of Culture and Information spoke.', 'Minister of Culture and Information'],
    ['U.S. President Alan Morris left early.', 'U.S. President < Alan Morris'],
    ['They met Norwegian Foreign Minister Erik Larsen.', 'Norwegian Foreign Minister < Erik Larsen'],
    ['Former Deputy Prime Minister Alan Morris left.', 'Deputy Prime Minister (former) < Alan Morris'],
  ]);
});

describe('no posts', () => {
  check([
    ['Представители министерств и общественники обсудили план.'],
    ['После обеда пошёл дождь, во главе колонны ехал трактор.'],
    ['Министрлік өкілдері мен тұрғындар кездесті.'],
    ['The chairmanship passed to another country, said managers.'],
  ]);
});

test('a title is printed in the nominative, Kazakh without its case ending', () => {
  expect(recordOf('Говорили с первым заместителем министра обороны.').posts[0]?.title).toBe('первый заместитель министра обороны');
  expect(recordOf('Сұрақ қаржы министріне қойылды.').posts[0]?.title).toBe('қаржы министрі');
});
