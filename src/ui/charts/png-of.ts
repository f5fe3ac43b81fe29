import { wrapText } from './wrap-text.ts';

type PictureWords = { title: string; above: readonly string[]; below: readonly string[] };

const scale = 2;
const edge = 24;

/** A drawing of the page as a PNG on the page's own ground, with its title and what it shows as text. */
export async function pngOf(svg: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const style = getComputedStyle(svg);
  const body = getComputedStyle(document.body);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const textWidth = Math.max(width, 320);
  const say = (size: number, weight: number, color: string, texts: readonly string[]) => {
    const font = `${weight} ${size}px ${body.fontFamily}`;
    pen.font = font;
    return texts.flatMap((text) =>
      wrapText(text, textWidth, (part) => pen.measureText(part).width).map((line) => ({
        line,
        font,
        color,
        size,
      })),
    );
  };
  const ink = style.getPropertyValue('--ink');
  const quiet = style.getPropertyValue('--ink-2');
  const above = [...say(16, 600, ink, [words.title]), ...say(13, 400, quiet, words.above)];
  const below = say(12, 400, quiet, words.below);
  const heightOf = (lines: typeof above) => lines.reduce((sum, { size }) => sum + size + 7, 0);
  const chartTop = edge + heightOf(above) + 8;
  canvas.width = (textWidth + 2 * edge) * scale;
  canvas.height = (chartTop + height + heightOf(below) + 8 + edge) * scale;
  pen.scale(scale, scale);
  pen.fillStyle = style.getPropertyValue('--surface');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const write = (lines: typeof above, top: number) => {
    let y = top;
    for (const { line, font, color, size } of lines) {
      Object.assign(pen, { font, fillStyle: color });
      pen.fillText(line, edge, y + size);
      y += size + 7;
    }
  };
  write(above, edge);
  pen.drawImage(await imageOf(svg, width, height), edge, chartTop, width, height);
  write(below, chartTop + height + 8);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** What the page's style sheets and tokens give a drawing; alone it would be black. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'opacity',
] as const;

async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of inherited) copies[index]?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const image = new Image();
  // The content security policy lets no blob: be an image.
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}
