import enhanceHref from '../enhance/base.js?url'
import stylesHref from '../styles/app.scss?url'
import fontHref from '../styles/fonts/merriweather-bold.woff2?url'

/** What every document's <head> links: one font, one style sheet, the icon, and one small module (about 1 kB) that pages do without. */
export function HeadAssets({ nonce }: { nonce: string }) {
  return (
    <>
      <link rel="preload" href={fontHref} as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href={stylesHref} />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <meta name="theme-color" content="#0f6460" />
      {nonce !== '' && <script type="module" nonce={nonce} src={enhanceHref} />}
    </>
  )
}
