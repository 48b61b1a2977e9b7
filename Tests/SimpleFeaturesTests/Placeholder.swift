import Testing

@testable import SimpleFeatures
