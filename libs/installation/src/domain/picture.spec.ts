import { pictureType } from './picture';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what a picture is', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['RIFF\n\0\0\0WEBPVP8 ', 'image/webp'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', undefined],
    ['GIF89a', undefined],
    ['%PDF-1.7', undefined],
    ['', undefined],
  ])('%j is %s', (text, type) => {
    expect(pictureType(bytes(text))).toBe(type);
  });
});
