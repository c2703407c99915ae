// Turns the import table (imports.cjs) into rules, and adds what only a view of the whole graph shows: circles,
// imports that lead nowhere, files that nobody reaches.
const { layers, spine, domains, domainOrder, pure, packages } = require('./imports.cjs')

const ours = '^(app|db|emails|tests|\\.config)/'
const patternOf = (name) => {
  if (name === '*') return ours
  const [layer, half] = name.split(':')
  const { at } = layers.find((one) => one.name === layer)
  return half === 'pure' ? `(?=${at})(?!.*\\.server\\.)` : at
}
const slug = (text) => text.replace(/\W+/g, '-')

const layerRules = layers.flatMap((layer) => {
  const from = { path: layer.at }
  const own = layer.alone ? [] : [layer.at]
  const may = [...own, ...layer.may.map(patternOf)]
  const mayType = (layer.mayType ?? []).map(patternOf)
  const rule = (suffix, to) => ({
    name: `${slug(layer.name)}-${suffix}`,
    severity: 'error',
    comment: layer.because,
    from,
    to,
  })
  return [
    rule('imports', { path: ours, pathNot: [...may, ...mayType] }),
    ...(mayType.length > 0
      ? [rule('imports-types-only', { path: mayType, pathNot: may, dependencyTypesNot: ['type-only'] })]
      : []),
  ]
})

const orderRules = [...spine, ...domains].map((domain) => {
  const allowed = [...spine, ...domains.slice(0, Math.max(0, domains.indexOf(domain))), domain]
  return {
    name: `domain-order-${domain}`,
    severity: 'error',
    comment: domainOrder,
    from: { path: `^app/domain/${domain}/.*\\.server\\.ts$` },
    to: {
      path: '^app/domain/.*\\.server\\.ts$',
      pathNot: [`^app/domain/(${allowed.join('|')})/`, '^app/domain/[^/]+$'],
      dependencyTypesNot: ['type-only'],
    },
  }
})

const packageRules = packages.map(({ name, home, because }) => ({
  name: `package-${slug(name.match(/[a-z][\w-]*/)[0])}`,
  severity: 'error',
  comment: because,
  from: { pathNot: home },
  to: { path: name.replace('^', '(^|/)node_modules/'), dependencyTypesNot: ['type-only'] },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'Files that import each other cannot be read, tested or loaded one by one. A type that points back is a circle, too: give it a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'leads-somewhere',
      severity: 'error',
      comment: 'An import that resolves to nothing fails only where it is run.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?(url|raw|inline)$'] },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      comment: 'The product runs without its tests.',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'pure-half',
      severity: 'error',
      comment: pure.because,
      from: { path: pure.at },
      to: { path: pure.mayNot, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-half-and-node',
      severity: 'error',
      comment: pure.because,
      from: { path: pure.at },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    ...layerRules,
    ...orderRules,
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|db/migrations)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
