import { expect, test, vi } from 'vitest';
import { refuseFields } from './refuse-fields.ts';

function formOf(values: Record<string, string>) {
  return { setError: vi.fn(), getValues: vi.fn(() => values) as never };
}

test('each refused field is marked, the first takes the focus', () => {
  const form = formOf({ alias: '', token: '' });
  expect(refuseFields(form, { alias: ['x'], token: ['y'] })).toBe(true);
  expect(form.setError.mock.calls).toEqual([
    ['alias', { type: 'refused' }, { shouldFocus: true }],
    ['token', { type: 'refused' }, { shouldFocus: false }],
  ]);
});

test.each([[undefined], [{}], [{ body: ['x'] }], [{ alias: ['x'], body: ['y'] }]])(
  'what the form does not have is left to be told above it: %j',
  (fields) => {
    expect(refuseFields(formOf({ alias: '' }), fields as never)).toBe(false);
  },
);
