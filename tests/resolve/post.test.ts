import { describe, expect, test } from 'vitest';
import { keysOf, postsOf } from '../recognize/posts.ts';

type Table = [text: string, ...posts: string[]][];
const check = (table: Table) => test.each(table)('%s', (text, ...posts) => expect(postsOf(text)).toEqual(posts));

describe('who stands beside the title', () => {
  check([
    ['Сөз сөйлеген қаржы министрі Марат Әбілов кетті.', 'қаржы министрі < Марат Әбілов'],
    ['Марат Әбілов — қаржы министрі.', 'қаржы министрі < Марат Әбілов'],
    ['Олег Савин, министр финансов, молчал.', 'министр финансов < Олег Савин'],
    ['Скончался режиссёр и продюсер Олег Савин.', 'режиссёр < Олег Савин', 'продюсер < Олег Савин'],
    ['Alan Morris (mayor of Boston) agreed.', 'mayor of Boston < Alan Morris'],
    ['The prime minister, Alan Morris, agreed.', 'prime minister < Alan Morris'],
  ]);
});

describe('who came into the office', () => {
  check([
    ['Олег Савин назначен министром финансов.', 'министром финансов < Олег Савин'],
    ['Новым министром финансов стал Олег Савин.', 'министром финансов < Олег Савин'],
    ['Alan Morris was appointed as the Minister of Transport.', 'Minister of Transport < Alan Morris'],
    ['Марат Әбілов қаржы министрі болып тағайындалды.', 'қаржы министрі < Марат Әбілов'],
  ]);
});

describe('who does not hold it', () => {
  check([
    // The name is a complement of the title, or of a body in it.
    ['Пришёл адвокат Олега Савина.'],
    ['Он был главой администрации Олега Савина.'],
    // A judge is no «чиновник», whoever was named last.
    ['Судья Олег Савин огласил приговор. Следствие считает, что чиновник взял деньги.', 'Судья < Олег Савин'],
    // Whoever appoints is not the appointed.
    ['Олег Савин назначил министром финансов сына соседа.', 'министром финансов'],
  ]);
});

describe('a short form elsewhere', () => {
  check([
    ['Вице-премьер Олег Савин открыл школу. Затем вице-премьер осмотрел классы.', 'Вице-премьер + вице-премьер < Олег Савин'],
    // Two of them: it stays alone.
    [
      'Вице-министр Олег Савин и вице-министр Пётр Лыков приехали. Вице-министр уехал.',
      'Вице-министр < Олег Савин',
      'вице-министр < Пётр Лыков',
      'Вице-министр',
    ],
  ]);
});

describe('one key of an office in three languages', () => {
  test.each([
    ['председатель сената парламента', 'Парламент Сенатының төрағасы', 'Chairman of the Senate of the Parliament'],
    ['заместитель председателя мажилиса', 'Мәжіліс төрағасының орынбасары', 'Deputy Chairman of the Mazhilis'],
    ['председатель маслихата Алматы', 'Алматы қаласы мәслихатының төрағасы', 'chairman of the Almaty maslikhat'],
    ['уполномоченный по правам ребенка', 'Бала құқықтары жөніндегі уәкіл', "Commissioner for Children's Rights"],
    ['советник президента', 'Президент кеңесшісі', 'adviser to the President'],
    ['глава Нацбанка', 'Ұлттық банк басшысы', 'head of the National Bank'],
    ['председатель КНБ', 'ҰҚК төрағасы', 'Chairman of the National Security Committee'],
    [
      'председатель Агентства по финансовому мониторингу',
      'Қаржылық мониторинг агенттігінің төрағасы',
      'Chairman of the Financial Monitoring Agency',
    ],
    [
      'председатель Комитета государственных доходов',
      'Мемлекеттік кірістер комитетінің төрағасы',
      'Chairman of the State Revenue Committee',
    ],
    ['руководитель управления образования Алматы', 'Алматы қаласы білім басқармасының басшысы', 'head of the Almaty education department'],
    ['генеральный консул Казахстана в Стамбуле', 'Қазақстанның Стамбұлдағы бас консулы', 'Consul General of Kazakhstan in Istanbul'],
  ])('%s', (russian, kazakh, english) => {
    const keys = [
      ...keysOf(`Слово взял ${russian} Олег Савин в Казахстане.`),
      ...keysOf(`Сөзді Қазақстанда ${kazakh} Марат Әбілов алды.`),
      ...keysOf(`The ${english} Alan Morris spoke in Kazakhstan.`),
    ];
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });
});

test('one key in three languages', () => {
  const keys = [
    ...keysOf('Слово взял министр здравоохранения Казахстана.'),
    ...keysOf('Сөзді Қазақстанның денсаулық сақтау министрі алды.'),
    ...keysOf('The Minister of Healthcare of Kazakhstan spoke.'),
  ];
  expect(new Set(keys)).toEqual(new Set(['kz/minister:healthcare']));
});

test('a post above and its deputy have different keys', () => {
  expect(keysOf('Говорил заместитель министра финансов.')).not.toEqual(keysOf('Говорил министр финансов.'));
});
