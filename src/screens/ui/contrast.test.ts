// WCAG 2.2, 1.4.3: text pairs reach 4.5:1 in both colour schemes. Formula: relative luminance of WCAG.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');

function scheme(dark: boolean): Record<string, string> {
  const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map((found) => found[1]!);
  const read = (block: string) =>
    Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
  return dark ? { ...read(blocks[0]!), ...read(blocks[1]!) } : read(blocks[0]!);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'mist'],
  ['quiet', 'paper'],
  ['quiet', 'mist'],
  ['primary', 'paper'],
  ['primary', 'mist'],
  ['primary', 'soft'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-strong'],
  ['ink', 'soft'],
  ['action', 'paper'],
  ['action', 'action-soft'],
  ['ink', 'action-soft'],
  ['caution', 'caution-soft'],
  ['ink', 'caution-soft'],
  ['done', 'done-soft'],
  ['ink', 'lit'],
];

describe.each([
  ['light', false],
  ['dark', true],
])('%s scheme', (_, dark) => {
  it.each(PAIRS)('%s on %s', (text, ground) => {
    const colours = scheme(dark);
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
});
