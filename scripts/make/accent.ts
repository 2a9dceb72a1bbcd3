import { hcl } from 'd3';

/** Hue of the designed accent, degrees (CIE LCh): every colour within this many degrees of it is a shade of the accent. */
const designed = hcl('#0b6570').h;
const reach = 35;
/** Below this chroma a colour is a grey and has no hue to change. */
const grey = 4;

const distance = (a: number, b: number): number => Math.abs(((a - b + 540) % 360) - 180);

/**
 * The text with each shade of the accent (`#0b6570`) turned to `hue`, degrees from 0 to 360 in CIE LCh. Lightness is kept, so
 * contrast stays what it was designed to be; chroma is lowered where the screen cannot show the colour. Greys and the red
 * of errors are left alone.
 */
export function withHue(text: string, hue: number): string {
  return text.replace(/#[0-9a-f]{6}\b/gi, (written) => {
    const colour = hcl(written);
    if (colour.c < grey || distance(colour.h, designed) > reach) return written;
    colour.h = (hue + colour.h - designed + 360) % 360;
    while (!colour.displayable() && colour.c > 0) colour.c -= 1;
    return colour.rgb().formatHex();
  });
}

/** Sources that name colours: the styles, the palette of the charts and the colour that browsers paint around a page. */
const coloured =
  /\/src\/(?:ui\/styles\/[\w-]+\.css(?:\?\w+)?|charts\/theme\.ts|ui\/layouts\/\w+\.astro|pages\/\[language\]\.astro)$/;

/** Builds the site in another accent. A plugin of Vite. */
export function accent(hue: number) {
  return {
    name: 'accent',
    enforce: 'pre' as const,
    transform: {
      filter: { id: coloured },
      handler: (code: string) => ({ code: withHue(code, hue), map: null }),
    },
  };
}
