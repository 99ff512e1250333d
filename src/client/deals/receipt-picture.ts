/** Pixels of the picture for each pixel on the screen, so that it stays sharp. */
const density = 2;
const width = 640;
const edge = 48;
const hole = 12;

/** Breaks words into lines that fit. */
function wrap(context: CanvasRenderingContext2D, words: string, most: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines[lines.length - 1]!;
    const longer = last ? `${last} ${word}` : word;
    if (last && context.measureText(longer).width > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Draws the reader's receipt as it stands in the page, in the colours of the page, and returns its canvas. */
export function drawReceipt(root: HTMLElement): HTMLCanvasElement {
  const read = (selector: string, from: ParentNode = root) =>
    from.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const own = root.querySelector('[data-own]')!;
  const lines = [...own.querySelectorAll('.receipt-line')].map(
    (line) => [read('dt', line), read('dd', line)] as const,
  );
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(own);
  const color = (token: string) => style.getPropertyValue(token).trim();
  const family = style.fontFamily;
  const type = (size: number, weight = 400) => (context.font = `${weight} ${size}px ${family}`);
  const inner = width - 2 * edge;
  type(20);
  const finding = wrap(context, read('[data-finding]'), inner);
  const height = 180 + lines.length * 78 + 90 + finding.length * 28 + 60;
  canvas.width = width * density;
  canvas.height = height * density;
  context.scale(density, density);
  const fill = (paint: string) => (context.fillStyle = paint);
  fill(color('--paper'));
  context.fillRect(0, 0, width, height);
  fill(color('--raised'));
  context.fillRect(16, 16, width - 32, height - 32);
  fill(color('--paper'));
  for (let x = 16 + hole; x < width - 16; x += 2 * hole)
    for (const y of [16, height - 16]) {
      context.beginPath();
      context.arc(x, y, hole / 2, 0, 2 * Math.PI);
      context.fill();
    }
  let y = 80;
  const write = (words: string, paint: string, x = edge) => {
    fill(paint);
    context.fillText(words, x, y);
  };
  type(30, 600);
  write(read('.receipt-title', own), color('--ink'));
  type(20);
  context.textAlign = 'right';
  write(read('.receipt-aside', own), color('--muted'), width - edge);
  context.textAlign = 'left';
  y += 24;
  context.strokeStyle = color('--control');
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(edge, y);
  context.lineTo(width - edge, y);
  context.stroke();
  for (const [name, said] of lines) {
    y += 40;
    type(18);
    write(name, color('--muted'));
    y += 32;
    type(24, 600);
    write(said, color('--ink'));
    y += 6;
  }
  y += 52;
  context.save();
  context.translate(width - edge, y);
  context.rotate(-0.07);
  type(26, 700);
  context.textAlign = 'right';
  const stamp = read('.stamp', own);
  const wide = context.measureText(stamp).width;
  context.setLineDash([]);
  context.strokeStyle = fill(color('--accent'));
  context.lineWidth = 3;
  context.strokeRect(-wide - 28, -32, wide + 28, 44);
  context.fillText(stamp, -14, 0);
  context.restore();
  y += 52;
  type(20);
  for (const line of finding) {
    write(line, color('--ink'));
    y += 28;
  }
  type(17);
  y += 8;
  write(read('.deals-print', own), color('--muted'));
  return canvas;
}

/** Hands the reader's receipt to the browser as a PNG. */
export function saveReceipt(root: HTMLElement, name: string): void {
  drawReceipt(root).toBlob((blob) => {
    if (!blob) return;
    const link = document.createElement('a');
    link.download = `${name}.png`;
    link.href = URL.createObjectURL(blob);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }, 'image/png');
}
