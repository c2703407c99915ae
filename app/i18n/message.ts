/** A sentence, or its plural forms chosen by the parameter `n`. Parameters stand in braces: "{n} seats". */
export type Message = string | { one: string; other: string }
