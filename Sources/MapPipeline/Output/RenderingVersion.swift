/// Raised by hand with every change that alters pictures, and only then: with the atlas digest and
/// the specification it says whether a picture would come out the same today.
package enum RenderingVersion {
  package static let number = 7
}
