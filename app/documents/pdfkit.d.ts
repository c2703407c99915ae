// The part of pdfkit that documents are made with; the package brings no types of its own.
declare module 'pdfkit' {
  type TextOptions = {
    width?: number
    lineBreak?: boolean
    lineGap?: number
    align?: 'left' | 'right' | 'center'
    baseline?: 'alphabetic'
  }
  type Element = { add(child: Element): Element; end(): Element }
  type ElementOptions = {
    title?: string
    lang?: string
    alt?: string
    actual?: string
    scope?: 'Column' | 'Row' | 'Both'
  }
  export default class PDFDocument {
    constructor(options: {
      size: [number, number]
      margin: number
      autoFirstPage: boolean
      bufferPages: boolean
      tagged: boolean
      lang: string
      displayTitle: boolean
      pdfVersion: '1.7'
      subset?: 'PDF/UA'
      font: Uint8Array
      info: Record<string, string | Date>
    })
    readonly y: number
    struct(type: string, options: ElementOptions, children: (() => void) | Element[]): Element
    struct(type: string, children?: (() => void) | Element[]): Element
    addStructure(element: Element): this
    markContent(tag: 'Artifact', options?: { type?: string }): this
    endMarkedContent(): this
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    fillColor(colour: string): this
    text(text: string, x: number, y: number, options?: TextOptions): this
    heightOfString(text: string, options: TextOptions): number
    widthOfString(text: string): number
    addPage(): this
    bufferedPageRange(): { start: number; count: number }
    switchToPage(page: number): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    rect(x: number, y: number, width: number, height: number): this
    path(svg: string): this
    circle(x: number, y: number, radius: number): this
    clip(): this
    dash(length: number, options: { space: number }): this
    undash(): this
    strokeOpacity(opacity: number): this
    fill(colour: string): this
    lineWidth(width: number): this
    stroke(colour: string): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    on(event: 'data', listener: (part: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
