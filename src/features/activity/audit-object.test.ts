import { expect, test } from 'vitest';
import { readAuditObject } from './audit-object.ts';

test.each([
  ['payment 43, config 306', { kind: 'payment', payment: '43', config: '306' }],
  ['customer 4711', { kind: 'customer', id: '4711' }],
  ['person p1', { kind: 'person', id: 'p1' }],
  ['person p-1, session s_2', { kind: 'person', id: 'p-1' }],
  ['link l1', { kind: 'link' }],
  ['store loja-a', { kind: 'store' }],
  ['member p1', { kind: 'other', text: 'member p1' }],
  ['customer ', { kind: 'other', text: 'customer ' }],
])('%s', (text, expected) => {
  expect(readAuditObject(text)).toEqual(expected);
});
