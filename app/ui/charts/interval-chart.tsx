export type IntervalRow = { label: string; ratio: number; low: number; high: number }
type Props = {
  rows: IntervalRow[]
  /** What the picture shows, for those who do not see it. */
  description: string
  /** What stands left and right of "the same". */
  less: string
  same: string
  more: string
}

const width = 640
const labelWidth = 190
const rowHeight = 44
const top = 34
const ends = { low: 0.25, high: 4 }
const ticks = [0.25, 0.5, 1, 2, 4]
const ink = '#171716'

/** Ratios grow by the same step from a half to one as from one to two. What lies beyond an end is drawn at it. */
const across = (ratio: number): number => {
  const kept = Math.min(ends.high, Math.max(ends.low, ratio))
  const share = Math.log(kept / ends.low) / Math.log(ends.high / ends.low)
  return Math.round((labelWidth + share * (width - labelWidth - 24)) * 10) / 10
}
const short = (label: string): string => (label.length > 24 ? `${label.slice(0, 23)}…` : label)

/** Ratios with their intervals, drawn on the server. It never stands without its table. */
export function IntervalChart({ rows, description, less, same, more }: Props) {
  const height = top + rows.length * rowHeight + 40
  const bottom = height - 36
  return (
    <svg className="ac-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description} fontSize="14">
      <text x={across(0.5)} y="18" textAnchor="middle" fill={ink}>
        {less}
      </text>
      <text x={across(1)} y="18" textAnchor="middle" fill={ink} fontWeight="700">
        {same}
      </text>
      <text x={across(2)} y="18" textAnchor="middle" fill={ink}>
        {more}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={across(tick)}
            x2={across(tick)}
            y1={top - 6}
            y2={bottom}
            stroke={tick === 1 ? ink : '#c7c7bd'}
            strokeDasharray={tick === 1 ? undefined : '3 4'}
          />
          <text x={across(tick)} y={bottom + 20} textAnchor="middle" fill={ink}>
            {tick}
          </text>
        </g>
      ))}
      {rows.map(({ label, ratio, low, high }, at) => {
        const y = top + at * rowHeight + rowHeight / 2
        return (
          <g key={label}>
            <text x="0" y={y + 5} fill={ink}>
              {short(label)}
            </text>
            <line x1={across(low)} x2={across(high)} y1={y} y2={y} stroke="#0f6460" strokeWidth="4" />
            <line x1={across(low)} x2={across(low)} y1={y - 8} y2={y + 8} stroke="#0f6460" strokeWidth="2" />
            <line x1={across(high)} x2={across(high)} y1={y - 8} y2={y + 8} stroke="#0f6460" strokeWidth="2" />
            <circle cx={across(ratio)} cy={y} r="7" fill="#0f6460" />
          </g>
        )
      })}
    </svg>
  )
}
