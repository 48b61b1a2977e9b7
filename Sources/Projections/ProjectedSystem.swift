import CPROJ

/// A projected coordinate system as PROJ resolves it: its name, its projection and the pipeline
/// from CRS84 degrees to metres.
struct ProjectedSystem {
  let name: String
  let pipeline: String
  /// The step that is the projection itself.
  let projection: ProjString
  /// Whether the pipeline moves positions to another datum, by up to a few hundred metres.
  let shiftsDatum: Bool

  /// Looks up an authority code or a PROJ string. Reads PROJ's database, never the network; of
  /// several datum shifts the first that needs no missing grid is taken.
  ///
  /// Throws `.refused` with PROJ's words, `.notAProjection`, or `.unsupported`.
  init(definition: String) throws(ProjectionsError) {
    let context = try ProjContext()
    let isText = definition.contains("proj=")
    let text = isText && !definition.contains("type=crs") ? definition + " +type=crs" : definition
    guard let system = ProjObject(proj_create(context.pointer, text), in: context) else {
      throw .refused(
        definition: definition, reason: context.reason(),
        advice: DefinitionAdvice.advice(for: definition))
    }
    if let what = Self.otherKind(of: system) {
      throw .notAProjection(definition: definition, what: what)
    }
    let name = system.name
    guard
      let written = Self.operation(to: system, in: context),
      let projection = ProjString.steps(of: written).last(where: {
        !Self.plumbing.contains($0.operation)
      })
    else {
      throw .unsupported(
        definition: definition, what: "PROJ has no pipeline from longitude and latitude to it")
    }
    self.name = name
    self.projection = projection
    pipeline = Self.inMeters(written)
    shiftsDatum = written.contains("+proj=cart") || written.contains("+proj=hgridshift")
  }

  /// The best operation from CRS84, longitude first, as a PROJ string.
  private static func operation(to system: borrowing ProjObject, in context: ProjContext) -> String?
  {
    guard
      let source = ProjObject(proj_create(context.pointer, "OGC:CRS84"), in: context),
      let search = proj_create_operation_factory_context(context.pointer, nil)
    else { return nil }
    defer { proj_operation_factory_context_destroy(search) }
    proj_operation_factory_context_set_grid_availability_use(
      context.pointer, search, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
    proj_operation_factory_context_set_spatial_criterion(
      context.pointer, search, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    guard
      let list = proj_create_operations(context.pointer, source.pointer, system.pointer, search)
    else { return nil }
    defer { proj_list_destroy(list) }
    guard
      let first = ProjObject(proj_list_get(context.pointer, list, 0), in: context),
      let ordered = ProjObject(
        proj_normalize_for_visualization(context.pointer, first.pointer), in: context)
    else { return nil }
    return ordered.projString
  }

  /// What the object is when it is not a projected system.
  private static func otherKind(of system: borrowing ProjObject) -> String? {
    switch system.type {
    case PJ_TYPE_PROJECTED_CRS, PJ_TYPE_BOUND_CRS: nil
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS:
      "a geographic system (\(system.name), degrees)"
    case PJ_TYPE_GEOCENTRIC_CRS: "a geocentric system (\(system.name))"
    case PJ_TYPE_VERTICAL_CRS: "a vertical system (\(system.name))"
    case PJ_TYPE_COMPOUND_CRS: "a compound system (\(system.name))"
    default: "no coordinate system (\(system.name))"
    }
  }

  /// Steps that convert units, axes and datums around the projection.
  private static let plumbing: Set<String> = [
    "pipeline", "unitconvert", "axisswap", "push", "pop", "cart", "helmert", "longlat", "noop",
    "affine", "hgridshift", "vgridshift", "molodensky", "geoc",
  ]

  /// The same pipeline without its last conversion from metres to another unit.
  private static func inMeters(_ pipeline: String) -> String {
    guard let last = pipeline.range(ofLastStep: "+step +proj=unitconvert +xy_in=m ") else {
      return pipeline
    }
    return String(pipeline[..<last])
  }
}

extension String {
  /// Where the last step starts, if it starts with a text.
  fileprivate func range(ofLastStep start: String) -> Index? {
    var rest = self[...]
    var found: Index?
    while let next = rest.firstIndex(of: "+") {
      if self[next...].hasPrefix("+step ") { found = next }
      rest = self[index(after: next)...]
    }
    guard let found, self[found...].hasPrefix(start) else { return nil }
    return found
  }
}
