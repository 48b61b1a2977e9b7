import CommandArguments
import HostSystem
import MapPipeline
import TileStore

/// `peacemap tiles`: the tiles of a map, for web pages without a server.
enum TilesCommand {
  static let command = Command(
    "tiles", "Draw a map's tiles into a folder or an MBTiles file",
    discussion: """
      Tiles are in Web Mercator, 256 pixels wide, with y from the north: z/x/y.png in a folder, \
      beside a metadata.json that tells a web map what they are; or one file of MBTiles 1.3.

      A run that was stopped goes on where it was when the same command is given again. Tiles of \
      another map, date, language or version of the data are never mixed: they are drawn anew.

      Several machines draw shares of one map with --shard. Into a folder that all of them see \
      they may do so at once; with .mbtiles each share is a file of its own, which has to have a \
      name of its own.
      """,
    positionals: [CommandPositional("map", .one, "A map of the project file")],
    options: TileOptions.declared + [CommonOptions.languages] + CommonOptions.showing
      + CommonOptions.onProject,
    exclusive: CommonOptions.exclusive,
    examples: [
      Command.Example(
        "peacemap tiles world-members --zoom 0-6 -o tiles/", "a folder for any web server"),
      Command.Example(
        "peacemap tiles nigeria-localization --zoom 4-9 --scale 2 -o nigeria.mbtiles",
        "one file, for screens of twice the resolution"),
      Command.Example(
        "peacemap tiles world-members --zoom 0-9 --shard 2/4 -o /shared/tiles/",
        "the second of four machines"),
    ])

  static func run(_ context: ToolContext) throws(ToolFailure) -> ExitCode {
    let options = try TileOptions(context)
    HeapPolicy.keepFreedMemory()
    let job = try TileJob(context, options)
    let sink = try job.sink()
    guard !sink.isComplete else {
      context.terminal.note("\(options.output)  is complete; --fresh draws it again")
      return .done
    }
    if sink.storedBlockCount > 0 {
      context.terminal.note(
        "\(options.output)  going on after \(sink.storedBlockCount) of \(job.plan.blockCount) "
          + "meta-tiles")
    }
    let started = ProcessEnvironment.monotonicSeconds
    let done = try draw(job, into: sink, context)
    let seconds = ProcessEnvironment.monotonicSeconds - started
    let rate = Int((Double(done.tileCount) / max(seconds, 0.001)).rounded())
    context.terminal.note(
      "\(options.output)  \(done.tileCount) tiles  \(done.byteCount) bytes  "
        + "\(Int((seconds * 1000).rounded())) ms  \(rate) tiles/s")
    return .done
  }

  private static func draw(
    _ job: TileJob, into sink: any TileSink, _ context: ToolContext
  ) throws(ToolFailure) -> TileRun.Progress {
    let bar = TileProgressBar(context.terminal)
    defer { bar.finish() }
    do {
      return try TileRun(plan: job.plan, threadCount: ProcessEnvironment.processorCount).run(
        into: sink, painter: job.makePainter, onProgress: { bar.show($0) })
    } catch {
      switch error {
      case .drawing(let reason): throw ToolFailure(reason)
      case .storing(let reason):
        throw ToolFailure(reason, advice: "the same command goes on where this one stopped")
      }
    }
  }
}

extension ToolFailure {
  /// - Parameter advice: what to do where the error does not say it.
  init(_ error: TileStoreError, advice: String? = nil) {
    self.init(.failed, "tiles", error.description, advice: error.advice ?? advice)
  }
}
