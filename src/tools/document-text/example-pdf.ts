// Tiny PDF files written by hand for the tests: the format is text, and nothing else shows so clearly what is in them.

function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let body = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(body.length);
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = body.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

function pages(content: string): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
}

/** One page with the given lines, each set by its own operator, 18 points apart. */
export function examplePdf(lines: readonly string[]): Uint8Array {
  const shown = lines.map(
    (line, at) => `BT /F1 12 Tf 72 ${770 - at * 18} Td (${line.replace(/[()\\]/g, String.raw`\$&`)}) Tj ET`,
  );
  return pdf(pages(shown.join('\n')));
}

/** One page with a grey rectangle and no text, as a scanner makes it. */
export function scannedPdf(): Uint8Array {
  return pdf(pages('0.5 g 72 72 400 600 re f'));
}

/** A page under the standard security handler with keys that no empty password opens. */
export function lockedPdf(): Uint8Array {
  const key = '41'.repeat(32);
  const handler = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
  return pdf([...pages('BT /F1 12 Tf 72 700 Td (x) Tj ET'), handler], `/Encrypt 6 0 R /ID [<${key}> <${key}>] `);
}
