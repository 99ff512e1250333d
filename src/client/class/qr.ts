/** Draws a text as a QR code into a picture, as one path; the library comes with the first of them. */
export async function drawQr(svg: SVGSVGElement, text: string): Promise<void> {
  const { default: encodeQR } = await import('qr');
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const dots = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  svg.querySelector('path')!.setAttribute('d', dots.join(''));
  svg.dataset['text'] = text;
}
