import { describe, expect, it } from 'vitest';
import { isDay, quarterPeriod } from '../../../tools/calendar/index.ts';
import { exampleBodies, exampleBody, exampleProgrammes } from './index.ts';

const DAYS = ['2026-11-22', '2026-10-01', '2027-03-31', '2028-02-29'];
const KINDS = /^(coverage|information|access|training|data|feedback|correction|joint|subscription|governance)\./;

describe('exampleBodies', () => {
  it('are two communes, one ward, two newspapers and one portal, all marked as invented', () => {
    expect(exampleBodies.map((body) => body.locality?.kind ?? body.pressKind).sort()).toEqual(
      ['newspaper', 'newspaper', 'phường', 'portal', 'xã', 'xã'].sort(),
    );
    for (const body of exampleBodies) {
      expect(body.name).toMatch(/\(mẫu\)$/);
      expect(body.name).toBe(body.name.normalize('NFC'));
      expect(body.people.length).toBeGreaterThanOrEqual(4);
      for (const person of body.people) expect(person.name).toMatch(/(^|\s)Mẫu\s/);
    }
    expect(() => exampleBody('nowhere')).toThrow(RangeError);
  });
});

describe.each(DAYS)('exampleProgrammes on %s', (today) => {
  const programmes = exampleProgrammes(today);

  it('stand in different states', () => {
    expect(programmes.map((one) => `${one.state} ${one.textReview}`).sort()).toEqual([
      'draft waiting',
      'ended accepted',
      'in_force accepted',
      'in_force accepted',
      'in_force accepted',
      'negotiating accepted',
    ]);
    for (const one of programmes.filter(({ state }) => state === 'in_force')) {
      expect(one.term!.from <= today && today <= one.term!.to).toBe(true);
    }
    const ended = programmes.find((one) => one.state === 'ended')!;
    const renewed = programmes.find((one) => one.priorKey !== null)!;
    expect(renewed.priorKey).toBe(ended.key);
    expect(ended.term!.to < renewed.term!.from).toBe(true);
    expect(ended.term!.to < today).toBe(true);
  });

  it('quote every commitment and topic from the place where it stands', () => {
    for (const programme of programmes) {
      const text = programme.agreementText;
      expect(text).toBe(text.normalize('NFC'));
      for (const quote of [...programme.commitments, ...programme.topics]) {
        expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      }
      const keys = programme.commitments.map((one) => one.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThanOrEqual(8);
      expect(keys.length).toBeLessThanOrEqual(14);
      expect(new Set(programme.commitments.map((one) => one.obliged))).toEqual(new Set(['A', 'B', 'both']));
      for (const one of programme.commitments) {
        expect(one.kind).toMatch(KINDS);
        for (const topic of one.topics) expect(programme.topics.map(({ id }) => id)).toContain(topic);
      }
      for (const party of programme.parties) {
        expect(text).toContain(exampleBody(party.bodyId).shortName);
        for (const person of party.representatives) expect(text).toContain(person.name);
      }
    }
  });

  it('have a text to review that is long enough to be read', () => {
    const waiting = programmes.find((one) => one.textReview === 'waiting')!;
    expect(waiting.agreementText.length).toBeGreaterThan(2500);
    expect(waiting.publishedOn <= today).toBe(true);
  });

  it('plan, count and record only for commitments that exist, on real days', () => {
    for (const programme of programmes) {
      const keys = new Set(programme.commitments.map((one) => one.key));
      const items = [...programme.targets, ...programme.planActions, ...programme.evidence, ...programme.suppliedTexts];
      for (const item of items) expect(keys).toContain(item.commitmentKey);
      for (const target of programme.targets) {
        expect(target.quantity).toBeGreaterThan(0);
        expect(quarterPeriod(target.quarter).from >= programme.term!.from).toBe(true);
      }
      for (const action of programme.planActions) {
        expect(isDay(action.dueOn)).toBe(true);
        expect(action.dueOn >= programme.term!.from && action.dueOn <= programme.term!.to).toBe(true);
        expect(exampleBody(action.ownerBodyId).people.map(({ name }) => name)).toContain(action.ownerName);
      }
      for (const record of programme.evidence) expect(record.happenedOn <= today).toBe(true);
      for (const list of [programme.planActions, programme.evidence]) {
        expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
      }
    }
    const running = programmes.filter((one) => one.state === 'in_force' || one.state === 'ended');
    for (const one of running) {
      expect(one.targets.length).toBeGreaterThan(5);
      expect(one.planActions.length).toBeGreaterThan(10);
    }
    expect(running.flatMap((one) => one.evidence).length).toBeGreaterThan(20);
  });
});
