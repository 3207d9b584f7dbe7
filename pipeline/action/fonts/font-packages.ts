/** The npm packages that the free fonts come from, as package-lock.json pins them (a test holds the two equal). */

export interface FontPackage {
  readonly name: string;
  readonly version: string;
  /** of the tarball, as package-lock.json has it: sha512-<base64> */
  readonly integrity: string;
  /** path in the tarball, below package/ → name once unpacked; null: used as it is */
  readonly files: Readonly<Record<string, string | null>>;
}

const faces = (family: string, weights: readonly string[]): Readonly<Record<string, null>> =>
  Object.fromEntries(weights.map((weight) => [`${weight}/${family}_${weight}.ttf`, null]));

export const FONT_PACKAGES: readonly FontPackage[] = [
  {
    name: '@expo-google-fonts/noto-sans-sc',
    version: '0.4.3',
    integrity: 'sha512-9rAwdFTFHbO/u6Cs0gj2jZbW74TGIiaFNQnXYH2s5wA1bzVkwbaviL4t8YUV642eGYjg86eH6DkAEQmfNHDncQ==',
    files: faces('NotoSansSC', ['400Regular', '500Medium', '700Bold']),
  },
  {
    name: '@expo-google-fonts/noto-serif-sc',
    version: '0.4.3',
    integrity: 'sha512-fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==',
    files: faces('NotoSerifSC', ['400Regular', '700Bold', '900Black']),
  },
  {
    name: '@fontsource/lxgw-wenkai',
    version: '5.3.0',
    integrity: 'sha512-+U5AAOXeaB7o+3G0Qm7I7Djz2Jd1hqNY+kClOZH8bTunyyGa2WxY12LZftt2AqUsxlfxwdQpd75Js1HQIt4H4g==',
    files: {
      'files/lxgw-wenkai-latin-500-normal.woff2': 'LXGWWenKai-Regular.ttf',
      'files/lxgw-wenkai-latin-700-normal.woff2': 'LXGWWenKai-Bold.ttf',
    },
  },
];
