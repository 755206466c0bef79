import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyProof,
  EMPTY_ROOT,
  GrowingTree,
  inclusionProof,
  isConsistent,
  leafHash,
  nodeHash,
  openCheckpoint,
  readVerifierKey,
  rootFromInclusion,
  rootOf,
  signCheckpoint,
  signerOf,
  verifierKeyText,
  type Hash,
  type NodeAt,
} from './index.ts';

/** Written straight from the definition in RFC 6962 §2.1. */
function plainRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leaves[0]!;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half)));
}

function grown(size: number): { leaves: Hash[]; tree: GrowingTree; read: (wanted: readonly NodeAt[]) => Hash[] } {
  const tree = new GrowingTree();
  const stored = new Map<string, Hash>();
  const leaves = Array.from({ length: size }, (_, at) => leafHash(`mục ${at}`));
  for (const leaf of leaves) {
    for (const { level, index, hash } of tree.add(leaf)) stored.set(`${level}/${index}`, hash);
  }
  return { leaves, tree, read: (wanted) => wanted.map(({ level, index }) => stored.get(`${level}/${index}`)!) };
}

describe('the tree', () => {
  // Known answers of RFC 6962 test trees, as used by the certificate-transparency programs.
  it('gives the roots that others give', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    const tree = new GrowingTree();
    expect(tree.root).toEqual(EMPTY_ROOT);
    inputs.forEach((input, at) => {
      tree.add(leafHash(Buffer.from(input, 'hex')));
      expect(tree.root.toString('hex')).toBe(roots[at]);
    });
  });

  it('has the root of the definition at every size, also when it goes on from its peaks', async () => {
    const { leaves, read } = grown(70);
    for (let size = 0; size <= 70; size++) {
      expect(await rootOf(size, read)).toEqual(plainRoot(leaves.slice(0, size)));
    }
  });

  it('proves each leaf and each earlier size, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), async (size, anyLeaf, anyOlder) => {
        const { leaves, tree, read } = grown(size);
        const leaf = anyLeaf % size;
        const proof = await inclusionProof(leaf, size, read);
        expect(rootFromInclusion(leaf, size, leaves[leaf]!, proof)).toEqual(tree.root);
        expect(rootFromInclusion(leaf, size, leafHash('khác'), proof)).not.toEqual(tree.root);
        expect(rootFromInclusion((leaf + 1) % size, size, leaves[leaf]!, proof)).not.toEqual(tree.root);
        const older = { size: 1 + (anyOlder % size), root: EMPTY_ROOT };
        older.root = plainRoot(leaves.slice(0, older.size));
        const newer = { size, root: tree.root };
        const steps = await consistencyProof(older.size, size, read);
        expect(isConsistent(older, newer, steps)).toBe(true);
        expect(isConsistent({ ...older, root: leafHash('khác') }, newer, steps)).toBe(false);
        expect(isConsistent(older, { ...newer, root: leafHash('khác') }, steps)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the checkpoint', () => {
  const signer = signerOf('mau.example/nhat-ky', randomBytes(32));
  const key = readVerifierKey(verifierKeyText(signer))!;
  const checkpoint = {
    origin: 'mau.example/nhat-ky',
    size: 12,
    root: leafHash('gốc'),
    extensions: ['2026-01-02T03:04:05.000Z'],
  };

  it('is read back with who signed it', () => {
    const opened = openCheckpoint(signCheckpoint(checkpoint, [signer]), [key]);
    expect(opened).toEqual({ checkpoint, signedBy: [key] });
  });

  it('carries two signatures while a key changes', () => {
    const next = signerOf('mau.example/nhat-ky', randomBytes(32));
    const keys = [key, readVerifierKey(verifierKeyText(next))!];
    expect(openCheckpoint(signCheckpoint(checkpoint, [signer, next]), keys)?.signedBy).toEqual(keys);
  });

  it('is refused with one letter changed, and known to nobody without the key', () => {
    const text = signCheckpoint(checkpoint, [signer]);
    expect(openCheckpoint(text.replace('\n12\n', '\n13\n'), [key])).toBeNull();
    expect(openCheckpoint(text, [])?.signedBy).toEqual([]);
    expect(openCheckpoint('không phải\n', [key])).toBeNull();
    expect(readVerifierKey(verifierKeyText(signer).replace(/\+.{8}\+/, '+00000000+'))).toBeNull();
  });
});
