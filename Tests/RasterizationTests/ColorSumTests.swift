import Testing

@testable import Rasterization

@Suite("Sums of colours")
struct ColorSumTests {
  @Test(
    "Four sums in two words are exact, whatever their signs",
    arguments: [
      SIMD4<Int32>(1, 2, 3, 1), SIMD4(-1, -2, -3, -1), SIMD4(255, -255, -255, 1),
      SIMD4(-255, 255, 255, -1), SIMD4(0, -1, 0, 1), SIMD4(-1, 0, 1, 0),
    ])
  func signs(_ parts: SIMD4<Int32>) {
    let weights: [Int32] = [1, -1, 131_072, -131_072, 77]
    var sum = ColorSum.zero
    for weight in weights { sum &+= ColorSum(parts) * weight }
    let total = parts &* weights.reduce(0, &+)
    #expect(SIMD4(sum.blue, sum.green, sum.red, sum.depth) == total)
    let difference = sum - ColorSum(parts) * 7
    #expect(
      SIMD4(difference.blue, difference.green, difference.red, difference.depth)
        == total &- parts &* 7)
  }
}
