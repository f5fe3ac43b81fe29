import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CircuitRules, createCircuit, type Outcome } from './circuit.ts';

const rules: CircuitRules = {
  inARow: 5,
  within: { ms: 30_000, calls: 10, share: 0.5 },
  pause: (random) => 8_000 + 4_000 * random(),
};

function setUp(random = () => 0.5) {
  const clock = { at: 1_000_000 };
  const circuit = createCircuit(rules, () => clock.at, random);
  const make = (...outcomes: Outcome[]) => {
    for (const outcome of outcomes) circuit.enter()?.(outcome);
  };
  return { clock, circuit, make };
}

describe('a circuit opens', () => {
  test('at the fifth failure in a row, not before', () => {
    const { circuit, make } = setUp();
    make('failure', 'failure', 'failure', 'failure', 'success', 'failure', 'failure', 'failure', 'failure');
    expect(circuit.waitMs()).toBe(0);
    make('failure');
    expect(circuit.waitMs()).toBe(10_000);
    expect(circuit.enter()).toBeUndefined();
  });

  test('when half of ten calls within 30 s failed', () => {
    const { circuit, clock, make } = setUp();
    for (let n = 0; n < 4; n++) make('failure', 'success');
    make('success');
    expect(circuit.waitMs()).toBe(0);
    make('failure');
    expect(circuit.waitMs()).toBe(10_000);
    const slow = setUp();
    for (let n = 0; n < 20; n++) {
      slow.make('failure', 'success');
      slow.clock.at += 7_000;
    }
    expect(slow.circuit.waitMs()).toBe(0);
    expect(clock.at).toBe(1_000_000);
  });

  test('not by calls whose end is unknown', () => {
    const { circuit, make } = setUp();
    make(...Array.from({ length: 50 }, () => 'unknown' as const));
    expect(circuit.waitMs()).toBe(0);
  });
});

describe('an open circuit', () => {
  const open = (random?: () => number) => {
    const made = setUp(random);
    made.make('failure', 'failure', 'failure', 'failure', 'failure');
    return made;
  };

  test('rests for 10 s, a fifth more or less', () => {
    expect(open(() => 0).circuit.waitMs()).toBe(8_000);
    expect(open(() => 0.9999).circuit.waitMs()).toBeCloseTo(12_000, -1);
  });

  test('lets one call try; its success opens the way for all, its failure begins the rest anew', () => {
    const { circuit, clock } = open();
    clock.at += 10_000;
    const probe = circuit.enter();
    expect(circuit.enter()).toBeUndefined();
    expect(circuit.waitMs()).toBe(1_000);
    probe?.('failure');
    expect(circuit.waitMs()).toBe(10_000);
    clock.at += 10_000;
    circuit.enter()?.('success');
    expect([circuit.enter(), circuit.enter()]).not.toContain(undefined);
  });

  test('lets another one try when the first left without an answer', () => {
    const { circuit, clock } = open();
    clock.at += 10_000;
    circuit.enter()?.('unknown');
    expect(circuit.enter()).toBeDefined();
  });

  test('does not listen to calls from before', () => {
    const { circuit, clock, make } = setUp();
    const late = circuit.enter();
    make('failure', 'failure', 'failure', 'failure', 'failure');
    clock.at += 3_000;
    late?.('success');
    expect(circuit.waitMs()).toBe(7_000);
  });

  test('of whatever history, never lets two try at once, and is ready again within 12 s', () => {
    const step = fc.tuple(
      fc.integer({ min: 0, max: 6_000 }),
      fc.constantFrom<Outcome>('success', 'failure', 'unknown'),
    );
    fc.assert(
      fc.property(fc.array(step), fc.double({ min: 0, max: 0.999, noNaN: true }), (steps, dice) => {
        const { circuit, clock } = open(() => dice);
        for (const [wait, outcome] of steps) {
          clock.at += wait;
          expect(circuit.waitMs()).toBeLessThanOrEqual(12_000);
          const wasShut = circuit.waitMs() > 0;
          const end = circuit.enter();
          expect(end === undefined).toBe(wasShut);
          end?.(outcome);
        }
      }),
    );
  });
});
