import Testing

@testable import SVGWriting
