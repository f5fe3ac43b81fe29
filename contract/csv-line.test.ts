import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+55', "'+55"],
  ['-soma', "'-soma"],
  ['-1+cmd|x', "'-1+cmd|x"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  ['\r=1', '"\'\r=1"'],
  ['＝1', "'＝1"],
  ['=a;"b"', '"\'=a;""b"""'],
  ['a;b', '"a;b"'],
  ['diz "oi"', '"diz ""oi"""'],
  ['a\nb', '"a\nb"'],
  ['-12,50', '-12,50'],
  ['1.234,50', '1.234,50'],
  ['Zoë 😀 عربي', 'Zoë 😀 عربي'],
  [null, ''],
  [7, '7'],
])('%j → %j', (value, written) => {
  expect(csvLine([value, 'x'])).toBe(`${written};x\r\n`);
});
