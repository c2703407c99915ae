/** A QR code drawn as SVG: one path over its dark squares, black on white whatever the page's colours. */
export function QrCode({ squares, label }: { squares: { size: number; path: string }; label: string }) {
  return (
    <svg
      className="ac-qr"
      viewBox={`0 0 ${squares.size} ${squares.size}`}
      width="240"
      height="240"
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={squares.size} height={squares.size} fill="#ffffff" />
      <path d={squares.path} fill="#000000" />
    </svg>
  )
}
