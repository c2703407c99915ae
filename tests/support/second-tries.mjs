// A reporter for vitest: names the tests that failed first and passed when they were run again, so that none hides.

/** Prints each test that needed a second try, with what was wrong at the first. Prints nothing where there is none. */
export default class SecondTries {
  #found = []

  onTestCaseResult(test) {
    const { flaky } = test.diagnostic() ?? {}
    if (!flaky) return
    const [first] = test.result().errors ?? []
    const where = `${test.project.name}: ${test.module.relativeModuleId} > ${test.fullName}`
    this.#found.push(first ? `${where}\n     ${first.message.split('\n')[0]}` : where)
  }

  onTestRunEnd() {
    if (this.#found.length === 0) return
    console.log(`\nPassed only when run again:\n${this.#found.map((one) => `   ${one}`).join('\n')}`)
  }
}
