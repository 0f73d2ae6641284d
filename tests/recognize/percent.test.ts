import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';

describe('percentages take their figures from the numbers', () => {
  test.each([
    ['Охват составляет 90,9% детей.', ['90,9% = 90.9'], []],
    ['Акции упали более чем на 40 %, до 12 тенге.', ['40 % = 40 over'], ['12 = 12 тенге KZT']],
    ['Цены выросли на сто процентов.', ['сто процентов = 100'], []],
    ['Рост на уровне 5,1–7,4% в год.', ['5,1–7,4% = 5.1..7.4'], []],
    ['Доля выросла на 5,2 процентного пункта и на 2 п.п. за год.', ['5,2 процентного пункта = 5.2 points', '2 п.п. = 2 points'], []],
    ['Победил с 54-процентным результатом.', ['54-процентным = 54'], []],
    ['Студенттер саны 21%-дан астам өсті.', ['21% = 21 over'], []],
    ['Халықтың 40 пайызы ауылда тұрады.', ['40 пайызы = 40'], []],
    ['Үлес 1,2 пайыздық тармаққа азайды.', ['1,2 пайыздық тармаққа = 1.2 points'], []],
    ['Nearly 40 percent of 300 residents agreed.', ['40 percent = 40 about'], ['300 = 300 resident']],
    ['The rate rose by 0.5 percentage points to 16.5%.', ['0.5 percentage points = 0.5 points', '16.5% = 16.5'], []],
    ['Процентная ставка не изменилась.', [], []],
    ['Пайыздық мөлшерлеме өзгерген жоқ.', [], []],
    ['The percentage was not given.', [], []],
  ])('%s', (text, percentages, numbers) => {
    expect(figuresOf(text)).toEqual({ numbers, percentages, dates: [] });
  });
});
