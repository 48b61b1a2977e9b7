/// What a map can be written as.
package enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  case png, svg, pdf
}
