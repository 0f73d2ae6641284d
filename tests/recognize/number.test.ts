import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';

type Table = [text: string, ...numbers: string[]][];
const check = (table: Table) => test.each(table)('%s', (text, ...numbers) => expect(figuresOf(text).numbers).toEqual(numbers));

describe('digits, with the group and decimal marks of the language', () => {
  check([
    ['В посёлке живут 720 615 пенсионеров.', '720 615 = 720615 пенсионер'],
    ['В области 1 250 000 жителей.', '1 250 000 = 1250000 житель'],
    ['Бассейн вмещает 3,4 тонны воды.', '3,4 = 3.4 тонна'],
    ['The college has 1,065 students.', '1,065 = 1065 student'],
    ['The bag weighs 4.2 kg.', '4.2 = 4.2 kilogram'],
    ['Қорға 1 500 отбасы тіркелді.', '1 500 = 1500 отбасы'],
  ]);
});

describe('magnitudes, glued, abbreviated, compound', () => {
  check([
    ['Приехали 370 тыс. туристов.', '370 тыс. = 370000 турист'],
    ['Нужно 2 млн 300 тыс. деревьев.', '2 млн 300 тыс. = 2300000 дерево'],
    ['Потратили два триллиона 300 миллиардов тенге.', 'два триллиона 300 миллиардов = 2300000000000 тенге KZT'],
    ['The fund has KZT5bn and spent 2trln40bln tenge.', '5bn = 5000000000 tenge KZT', '2trln40bln = 2040000000000 tenge KZT'],
    ['Turnover reached 12,345 thousand tonnes.', '12,345 thousand = 12345000 tonne'],
    ['Өңірде 3 млн 140 мың адам тұрады.', '3 млн 140 мың = 3140000 адам'],
    ['Жүз елу төрт миллион теңге төленді.', 'Жүз елу төрт миллион = 154000000 теңге KZT'],
  ]);
});

describe('words, in every case', () => {
  check([
    ['Екі жүз қырық екі оқушы келді.', 'Екі жүз қырық екі = 242 оқушы'],
    ['Алты жарым тонна балық ауланды.', 'Алты жарым = 6.5 тонна'],
    ['Егін екі бүтін оннан сегіз миллион гектарға себілді.', 'екі бүтін оннан сегіз миллион = 2800000 гектар'],
    ['Халықтың үштен бірі ауылда тұрады.', 'үштен бірі = 0.3333333333333333 халық'],
    ['Спасли двоих детей и пятерых рыбаков.', 'двоих = 2 ребёнок', 'пятерых = 5 рыбак'],
    ['Построят полтора миллиона квадратных метров.', 'полтора миллиона = 1500000 квадратный метр'],
    ['Опросили пятьсот девяносто пять семей.', 'пятьсот девяносто пять = 595 семья'],
    ['Half a million tourists came.', 'Half a million = 500000 tourist'],
    ['Three hundred and thirty-one schools were built.', 'Three hundred and thirty-one = 331 school'],
    ['Two thirds of the villages have gas.', 'Two thirds = 0.666666666666667 village'],
    ['A quarter of a million people and a half-dozen towns.', 'A quarter of a million = 250000 person', 'half-dozen = 6 town'],
    [
      'Three twenty-firsts and two hundred and fifty-four hundredths.',
      'Three twenty-firsts = 0.142857142857143',
      'two hundred and fifty-four hundredths = 200.54',
    ],
    ['Three hundred and two dozen eggs.', 'Three hundred and two dozen = 324 egg'],
    ['Ninety - five houses stood.', 'Ninety - five = 95 house'],
    ['The dose is 5×10^-3 grams, the other 1.3e6.', '5×10^-3 = 0.005 gram', '1.3e6 = 1300000'],
  ]);
});

describe('over, under, about: before the figure, and in Kazakh behind it', () => {
  check([
    ['Мест не хватает более чем для 25 тыс. детей.', '25 тыс. = 25000 over ребёнок'],
    ['Число врачей превышает 400.', '400 = 400 over врач'],
    ['Помощь получили не менее 15 семей.', '15 = 15 over семья'],
    ['Зал вмещает до 500 человек.', '500 = 500 under человек'],
    ['Число студентов выросло до 500 человек.', '500 = 500 человек'],
    ['Почти 3 млн человек проверены.', '3 млн = 3000000 about человек'],
    ['20 мыңға жуық студент оқиды.', '20 мыңға = 20000 about студент'],
    ['Қалада 300-ден астам дүкен бар.', '300 = 300 over дүкен'],
    ['Айыппұл 50 мың теңгеге дейін жетеді.', '50 мың = 50000 under теңге KZT'],
    ['At least 23 people and up to 40 firefighters came.', '23 = 23 over person', '40 = 40 under firefighter'],
    ['The plant exceeds 2 thousand workers.', '2 thousand = 2000 over worker'],
  ]);
});

describe('ranges share the magnitude of the second end', () => {
  check([
    ['Demand may reach 23–24 thousand people.', '23–24 thousand = 23000..24000 person'],
    ['Приём вырос с 10 до 13 тыс. человек.', '10 до 13 тыс. = 10000..13000 человек'],
    ['Ночью будет -25...-30 градусов.', '-25...-30 = -30..-25 градус'],
    ['5-10 мың теңге айыппұл салынады.', '5-10 мың = 5000..10000 теңге KZT'],
  ]);
});

describe('the counted noun: adjectives skipped, a noun left out filled in', () => {
  check([
    ['Открыто 10 медико-социальных учреждений.', '10 = 10 учреждение'],
    ['Обучено 214 из 714 специалистов.', '214 = 214 специалист', '714 = 714 специалист'],
    [
      'Работают 36 организаций, из них 9 неправительственных и 27 государственных.',
      '36 = 36 организация',
      '9 = 9 организация',
      '27 = 27 организация',
    ],
    ['There are 1,065 nurseries, of which 866 are private.', '1,065 = 1065 nursery', '866 = 866 nursery'],
    ['Облыста үш жоғары оқу орны бар.', 'үш = 3 жоғары оқу орны'],
    ['Оқушылардың алтауы жүлде алды.', 'алтауы = 6 оқушы'],
  ]);
});

describe('money and measures', () => {
  check([
    ['Выделили 1,4 трлн тенге ($2,7 млрд).', '1,4 трлн = 1400000000000 тенге KZT', '2,7 млрд = 2700000000 доллар USD'],
    ['Приз — 100 млн гонконгских долларов.', '100 млн = 100000000 гонконгский доллар HKD'],
    ['Жоба 5 мың АҚШ долларына бағаланды.', '5 мың = 5000 доллар USD'],
    ['Ветер 15-20 м/с, урожайность 14,2 ц/га.', '15-20 = 15..20 метр в секунду', '14,2 = 14.2 центнер с гектара'],
    ['Высота 1 метр 20 сантиметров.', '1 метр 20 сантиметров = 1.2 метр'],
  ]);
});

describe('what is no number', () => {
  check([
    ['Школа № 12, дом 5, статья 7, телефон +7 (7172) 55-12-13.'],
    ['31-летний боксёр победил 3:1 на 78-й минуте, в 21:45.'],
    ['Один из первых и один из лучших.'],
    ['Тысячи людей и миллионы рублей.'],
    ['Біріншіден, бір мәселе бар, оның бірі — жол, 5-сынып, 90-минутта.'],
    ['Екі мың жиырма екінші жыл.'],
    ['COVID-19, ГАЗ-3307, С-300 и Топ-10.'],
    ['The 126th session, Article 5, the M62 and version 10.1.2.'],
    ['No one knew the second one.'],
    ['They won 3-1; a 31-year-old scored.'],
    ['1. First item\n2) Second item'],
  ]);
});
