import Dispatch

/// Workspaces of the threads that paint one picture: strips of its rows at once, each on one of them.
struct PaintingThreads<Workspace: AnyObject> {
  private let workspaces: [Workspace]

  init(count: Int, _ make: () -> Workspace) {
    workspaces = (0..<max(1, count)).map { _ in make() }
  }

  /// Paints in a box: in one piece, or in strips of whole rows where there is so much of it that another
  /// thread gains time.
  ///
  /// - Parameter ordinates: of what is painted, in points, x and y interleaved; `scale` is in pixels a
  ///   point.
  func paint(
    _ ordinates: [Double], scale: Double, in box: DeviceBox, width: Int,
    _ body: (Workspace, DeviceBox) -> Void
  ) {
    guard workspaces.count > 1 else { return body(workspaces[0], box) }
    let strips = PaintingCost(ordinates, scale: scale, in: box, width: width)
      .strips(atMost: workspaces.count)
    guard strips.count > 1 else { return body(workspaces[0], box) }
    // Each thread has a workspace and rows of its own.
    nonisolated(unsafe) let workspaces = workspaces
    withoutActuallyEscaping(body) { body in
      // It touches nothing but what it is given, and this call waits for all of them.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: strips.count) {
        body(workspaces[$0], strips[$0])
      }
    }
  }
}
