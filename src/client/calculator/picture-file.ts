import { wrap } from '../../charts/kit/text-width';

interface Words {
  /** Of the file, without its ending. */
  name: string;
  title: string;
  /** Below the picture: what it says, the inputs changed, the address. */
  lines: string[];
}

const namespace = 'http://www.w3.org/2000/svg';
/** What of the page's style a drawing needs; elsewhere there is no style sheet. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'paint-order',
  'display',
  'visibility',
];
const margin = 16;
const family = 'Arial, Helvetica, sans-serif';

/** The drawing as it stands, with its styles written into it, its title above and its words below. */
function standalone(
  svg: SVGSVGElement,
  { title, lines }: Words,
): { text: string; width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(svg);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [...svg.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((node, index) => {
    const computed = getComputedStyle(from[index]!);
    for (const property of properties) {
      const value = computed.getPropertyValue(property);
      if (value) node.setAttribute(property, value);
    }
    node.removeAttribute('class');
  });
  for (const hit of [...copy.querySelectorAll('[data-key=hit]')]) hit.remove();

  const whole = document.createElementNS(namespace, 'svg');
  let y = margin;
  const write = (words: string, weight: string, size: number) => {
    for (const line of wrap(words, width * (14 / size), 'label strong')) {
      y += size * 1.4;
      const node = document.createElementNS(namespace, 'text');
      node.setAttribute('x', String(margin));
      node.setAttribute('y', String(y));
      node.setAttribute('font-size', String(size));
      node.setAttribute('font-weight', weight);
      node.setAttribute('fill', style.color);
      node.textContent = line;
      whole.append(node);
    }
  };
  write(title, '700', 18);
  const group = document.createElementNS(namespace, 'g');
  group.setAttribute('transform', `translate(${margin} ${y + margin})`);
  group.append(...[...copy.childNodes]);
  whole.append(group);
  y += margin + height + 8;
  for (const line of lines) write(line, '400', 13);
  const size = { width: width + 2 * margin, height: Math.ceil(y + margin) };
  whole.setAttribute('xmlns', namespace);
  whole.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  whole.setAttribute('width', String(size.width));
  whole.setAttribute('height', String(size.height));
  whole.setAttribute('font-family', family);
  const paper = document.createElementNS(namespace, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  whole.prepend(paper);
  return { text: new XMLSerializer().serializeToString(whole), ...size };
}

function hand(name: string, href: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = href;
  link.click();
}

const sharpness = 2;

/** Saves the picture as the reader sees it, drawn in the page: nothing is sent anywhere. */
export function savePicture(svg: SVGSVGElement | null, form: 'png' | 'svg', words: Words): void {
  if (!svg) return;
  const { text, width, height } = standalone(svg, words);
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  if (form === 'svg') {
    hand(`${words.name}.svg`, address);
    return;
  }
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    hand(`${words.name}.png`, canvas.toDataURL('image/png'));
  };
  image.src = address;
}
