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
    ['Пришли пять с лишним миллионов зрителей.', 'пять с лишним миллионов = 5000000 over зритель'],
    ['They waited two and three-quarter hours.', 'two and three-quarter = 2.75 hour'],
    ['Sales fell by a third and profit by three-quarters; a third party left.', 'a third = 0.3333333333333333', 'three-quarters = 0.75'],
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
    ['Группы из 6 и более человек.', '6 = 6 over человек'],
    ['A house for 5 or more people.', '5 = 5 over person'],
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
    ['Порядка 40 домов и более двух десятков дворов затопило.', '40 = 40 about дом', 'двух десятков = 20 over двор'],
    ['Прожиточный минимум — 46 тысяч тенге.', '46 тысяч = 46000 тенге KZT'],
    ['Ставку повысили на 25 б.п., до 18 тысяч тенге.', '25 = 25 базисный пункт', '18 тысяч = 18000 тенге KZT'],
    ['Тариф 17 теңгеден 20 теңгеге дейін өседі.', '17 = 17 теңге KZT', '20 = 20 теңге KZT'],
  ]);
});

describe('ranges share the magnitude of the second end', () => {
  check([
    ['Demand may reach 23–24 thousand people.', '23–24 thousand = 23000..24000 person'],
    ['Приём вырос с 10 до 13 тыс. человек.', '10 до 13 тыс. = 10000..13000 человек'],
    ['Ночью будет -25...-30 градусов.', '-25...-30 = -30..-25 градус'],
    ['5-10 мың теңге айыппұл салынады.', '5-10 мың = 5000..10000 теңге KZT'],
    ['Получили 3, 4 и 5 млрд тенге.', '3 = 3000000000 тенге KZT', '4 = 4000000000 тенге KZT', '5 млрд = 5000000000 тенге KZT'],
    ['It costs between $1.5 billion and $2 billion.', '1.5 billion and $2 billion = 1500000000..2000000000 dollar USD'],
    ['18 бен 35 жас аралығындағы азаматтар келді.', '18 бен 35 = 18..35 жас'],
    // Falling, they are two figures with one magnitude.
    ['Число снизилось с 13 до 10 тыс. человек.', '13 = 13000 человек', '10 тыс. = 10000 человек'],
    ['Оқушылар саны 13 мыңнан 10 мыңға дейін азайды.', '13 мыңнан = 13000 оқушы', '10 мыңға = 10000 оқушы'],
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
    ['За день выявлено 1 543 случая.', '1 543 = 1543 случай'],
    ['Он провёл 25 боёв и в 23 победил.', '25 = 25 бой', '23 = 23 бой'],
    ['Profit rose to 1.2 billion tenge from 0.9 billion.', '1.2 billion = 1200000000 tenge KZT', '0.9 billion = 900000000 tenge KZT'],
    ['Построят 7 больниц и 3 ТЭЦ.', '7 = 7 больница', '3 = 3 ТЭЦ'],
    ['A two-thirds majority; 99 agreed.', 'two-thirds = 0.666666666666667 majority', '99 = 99'],
    ['Погиб один, трое ранены.', 'один = 1 человек', 'трое = 3 человек'],
    ['Он ранил двух полицейских и одного случайного прохожего.', 'двух = 2 полицейский', 'одного = 1 прохожий'],
    ['She left school at the age of 19.', '19 = 19 year'],
  ]);
});

describe('money and measures', () => {
  check([
    ['Выделили 1,4 трлн тенге ($2,7 млрд).', '1,4 трлн = 1400000000000 тенге KZT', '2,7 млрд = 2700000000 доллар USD'],
    ['Приз — 100 млн гонконгских долларов.', '100 млн = 100000000 гонконгский доллар HKD'],
    ['Жоба 5 мың АҚШ долларына бағаланды.', '5 мың = 5000 доллар USD'],
    ['Ветер 15-20 м/с, урожайность 14,2 ц/га.', '15-20 = 15..20 метр в секунду', '14,2 = 14.2 центнер с гектара'],
    ['Высота 1 метр 20 сантиметров.', '1 метр 20 сантиметров = 1.2 метр'],
    ['Canberra paid A$5m and HK$20 million.', '5m = 5000000 Australian dollar AUD', '20 million = 20000000 Hong Kong dollar HKD'],
    ['The temperature was -5C overnight and 7C by day.', '-5 = -5 degree', '7 = 7 degree'],
    ['Озеро вмещает 2,5 млн м3 воды.', '2,5 млн = 2500000 кубический метр'],
    ['The margin is plus or minus 2 points.', '2 = 2 point'],
    ['About 3.5m doses and 20m people, a 100m track.', '3.5m = 3500000 about dose', '20m = 20000000 person', '100 = 100 meter'],
    ['The city has 85 shops.', '85 = 85 shop'],
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
    ['She won 6-4, 7-6 by 10 p.m.'],
    ['They won 117-110 and took medals 1-3-3 at gate 12C.'],
    ['Индекс S&P 500 вырос.'],
    ['12 және 78-минуттарда гол соғылды, жиын 14.00-де болады, 102 нөмірі ашық.'],
    ['Один сказал, что умер; погиб один из пассажиров.'],
    ['1. First item\n2) Second item'],
  ]);
});
