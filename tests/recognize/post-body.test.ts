import { expect, test } from 'vitest';
import { createEngine, extract } from '../../src/pipeline.ts';

const engine = createEngine();
const postOf = (text: string) => extract(engine, { id: 'a', path: null, article: 1, encoding: 'utf-8', text }).posts[0]!;

test.each([
  ['Директор Института экономики Олег Сомов ответил.', 'Директор Института экономики', 'Институт экономики'],
  ['Заведующий отделением городской больницы Олег Сомов ответил.', 'Заведующий отделением городской больницы', 'городской больницы'],
  ['Экономика институтының директоры Асан Омаров келді.', 'Экономика институтының директоры', 'Экономика институты'],
  ['Ғылым академиясының президенті Асан Омаров келді.', 'Ғылым академиясының президенті', 'Ғылым академиясы'],
  ['«Нұр» ЖШС директоры Асан Омаров келді.', '«Нұр» ЖШС директоры', '«Нұр» ЖШС'],
  ['«Таң» шаруа қожалығының төрағасы Асан Омаров келді.', '«Таң» шаруа қожалығының төрағасы', '«Таң» шаруа қожалығы'],
  ['«Таңқұстың» бас бапкері Асан Омаров келді.', '«Таңқұстың» бас бапкері', '«Таңқұс»'],
  ['So said Northern Bank Governor Paul Renard.', 'Northern Bank Governor', 'Northern Bank'],
  ['European Commission President Paul Renard left.', 'European Commission President', 'European Commission'],
  ['Қаржы министрінің айтуынша, ақша бар.', 'Қаржы министрі', null],
])('%s → %s, %s', (text, title, organization) => {
  expect(postOf(text)).toMatchObject({ title, organization });
});
