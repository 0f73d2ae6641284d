import { describe, expect, test } from 'vitest';
import { romanizeName } from '../../src/text/romanize.ts';

describe('one key for the spellings of three languages', () => {
  test.each([
    ['Аида Балаева', 'Aida Balayeva'],
    ['Аида Балаева', 'Aida Balaeva'],
    ['Қасым-Жомарт', 'Касым-Жомарт', 'Kassym-Jomart', 'Kasym-Zhomart', 'Qasym-Jomart'],
    ['Тоқаев', 'Токаев', 'Tokayev', 'Toqaev', 'Tokaev'],
    ['Нұрсұлтан', 'Нурсултан', 'Nursultan'],
    ['Ертай', 'Yertai', 'Ertay', 'Yertay'],
    ['Жансая', 'Zhansaya', 'Jansaya', 'Dzhansaya'],
    ['Мұхтар', 'Мухтар', 'Mukhtar', 'Muhtar'],
    ['Олжас Бектенов', 'Olzhas Bektenov', 'Oljas Bektenov'],
    ['Ёлкин', 'Елкин', 'Yolkin'.replace('Yo', 'Ye')],
    ['José Núñez', 'Jose Nunez'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(romanizeName(other)).toBe(romanizeName(first));
  });

  test('different names stay apart', () => {
    const names = ['Асан', 'Асель', 'Айсұлу', 'Ерлан', 'Ербол', 'Марат', 'Мұрат', 'Қанат', 'Қайрат', 'Нұрлан', 'Нұржан'];
    expect(new Set(names.map(romanizeName)).size).toBe(names.length);
  });
});
