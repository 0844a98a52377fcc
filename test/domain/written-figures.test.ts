import { readFigure } from '../../src/domain/written-figures';

/** Figures as people write them. */

describe('a figure', () => {
  test.each<[string, number | undefined]>([
    ['20', 20],
    [' 20 ', 20],
    ['0', 0],
    ['1 000', 1000],
    ['1\u00a0000', 1000],
    ['12 345 678', 12_345_678],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1 000,5', 1000.5],
    ['90 %', 90],
    ['90%', 90],
    ['-3', -3],
    ['−3', -3],
    ['２０', 20],
    ['ja', 1],
    ['Nej', 0],
    ['yes', 1],
    // A thousand to some, and one to others.
    ['1.000', undefined],
    ['1,000', undefined],
    ['1.000.000', undefined],
    ['1 00', undefined],
    ['18 20', undefined],
    ['minst 20', undefined],
    ['20 st', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['1234567890123', undefined],
    ['', undefined],
    ['%', undefined],
    ['-', undefined],
  ])('"%s" is %s', (written, figure) => expect(readFigure(written)).toBe(figure));
});
