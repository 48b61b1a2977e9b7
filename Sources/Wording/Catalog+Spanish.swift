extension Catalog {
  /// The Spanish messages.
  static let spanish = Catalog(
    language: "es",
    messages: [
      // Statuses of a unit.
      .statusNoData: "sin datos",
      .statusNoKnownActivity: "sin actividad conocida",
      .statusNotApplicable: "no aplicable o en disputa",
      .statusPreparing: "en preparación",
      .statusDrafted: "redactado",
      .statusInForce: "en vigor",
      .statusInForceSupported: "en vigor, financiado o con seguimiento",
      .statusLapsed: "vencido",

      // Notes beside a status.
      .noteLapsedSuccessor: "vencido, sucesor en preparación",
      .noteNoEndKnown: "término desconocido",
      .noteEndsOn: "hasta {date}",
      .noteUndated: "sin fecha",
      .noteDateInferred: "fecha inferida",
      .noteAnnounced: "anunciado",
      .noteMayHaveHappened: "puede haber ocurrido",
      .noteBegins: "comienza: {date}",
      .noteNotBefore: "no antes de {date}",
      .noteNotAfter: "a más tardar {date}",
      .noteAdoptionNotSeen: "adopción no documentada",
      .noteCoveredBy: "cubierto por el plan de {place}",
      .noteAuthorities: .plural(one: "{count} autoridad", other: "{count} autoridades"),
      .markBelowInForce: "planes en vigor en unidades menores",
      .markBelowPreparing: "planes redactados o en preparación en unidades menores",
      .noteSourcesDisagree: "Las fuentes discrepan",
      .noteOtherClaims: "Otros datos declarados",
      .milestonePlanned: "planificado",
      .milestoneWorkshop: "taller",
      .milestoneCommittee: "comité",
      .milestoneGuideline: "directriz",
      .milestoneDrafted: "redactado",
      .milestoneValidated: "validado",
      .milestoneAdopted: "adoptado",
      .milestoneLaunched: "lanzado",
      .milestoneBudgeted: "presupuestado",
      .milestoneImplementing: "en ejecución",
      .milestoneMonitored: "con seguimiento",
      .milestoneEvaluated: "evaluado",
      .milestoneRenewed: "renovado",
      .milestoneExpired: "expirado",
      .milestoneWithdrawn: "retirado",
      .milestoneOutcome: "resultado",

      // Heads of table columns.
      .headUnit: "Unidad",
      .headCode: "Código",
      .headStatus: "Estado",
      .headSince: "Desde",
      .headUntil: "Hasta",
      .headDate: "Fecha",
      .headNumber: "Número",
      .headValue: "Valor",
      .headSource: "Fuente",
      .headNote: "Nota",
      .headMembers: "Miembros",
      .headReason: "Motivo",
      .headRow: "Fila",
      .headName: "Nombre",
      .headPlace: "Lugar",

      // Map furniture.
      .statusAsOf: "Situación al {date}",
      .dataAsOf: "Datos al {date}",
      .createdOn: "Elaborado el {date}",
      .sourceLine: "Fuente: {sources}",
      .sourcesLine: "Fuentes: {sources}",
      .boundariesLine: "Límites: {edition}",
      .kilometers: "{number}\u{A0}km",
      .meters: "{number}\u{A0}m",
      .members: "Miembros",
      .valueSuppressed: "no se muestra, para proteger a los miembros",
      .lineDisputed: "límite en disputa",
      .lineUndetermined: "límite no determinado",
      .lineArmistice: "línea de armisticio",

      // Ranges of legends.
      .legendUnder: "menos de {number}",
      .legendAndMore: "{number} y más",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "{lower} a {upper}",
      .describeExtent: .plural(
        one: "El mapa muestra {count} unidad de {place}.",
        other: "El mapa muestra {count} unidades de {place}."),
      .describeInForce: .plural(
        one: "{count} de {total} unidades tiene un plan en vigor",
        other: "{count} de {total} unidades tienen un plan en vigor"),
      .describeDrafted: .plural(
        one: "{count} ha redactado uno",
        other: "{count} han redactado uno"),
      .describePreparing: .plural(one: "{count} prepara uno", other: "{count} preparan uno"),
      .describeLapsed: .plural(
        one: "en {count} el plan ha vencido",
        other: "en {count} el plan ha vencido"),
      .describeNoKnownActivity: .plural(
        one: "en {count} no se conoce ninguna actividad",
        other: "en {count} no se conoce ninguna actividad"),
      .describeNoData: .plural(
        one: "para {count} no hay datos",
        other: "para {count} no hay datos"),
      .describeSentence: "{text}.",

      // Reports.
      .reportContents: "Índice",
      .reportSummary: "Resumen",
      .reportWorld: "Mundo",
      .reportCountryProfiles: "Perfiles de países",
      .reportPlansOverTime: "Países con un plan de acción nacional a lo largo del tiempo",
      .reportCountriesAxis: "Número de países",
      .reportJoinQuality: "Correspondencia y calidad de los datos",
      .reportDataQuality: "Calidad de los datos",
      .reportSources: "Fuentes",
      .reportNotes: "Notas",
      .reportContinued: "(continuación)",
      .reportTableOfUnits: "Tabla de unidades",
      .reportMoreWithoutData: .plural(
        one: "{count} unidad más sin datos",
        other: "{count} unidades más sin datos"),
      .reportSourceCount: .plural(one: "{count} fuente", other: "{count} fuentes"),
      .reportNationalPlan: "Plan de acción nacional",
      .reportNationalPlans: "Planes de acción nacionales",
      .figureOf: "{count} de {total}",
      .figureCountriesSaid: "países que, según se informa, tienen un plan nacional ({date})",
      .figureCountriesDated: "países cuyo plan nacional tiene aquí una fuente fechada",
      .figureCountriesInForce: "de ellos con un plan nacional en vigor el {date}",
      .figureUnitsInForce: "unidades con un plan en vigor",
      .figureUnitsCovered: "unidades abarcadas por un plan de nivel superior",
      .chartSummary: "De {first} países en {start} a {last} en {end}.",
      .joinSentence:
        "{rows} filas en la tabla: {matched} vinculadas, {unmatched} sin vincular, {outside} fuera de la selección. {with} de {units} unidades tienen una fila.",
      .reportMethodStatus:
        "En este informe, una situación nunca se escribe a mano. Se deduce de hitos con fecha y fuente: quién aprobó, lanzó, financió o renovó qué plan, y cuándo. Un plan cuenta desde el último día en que eso pudo ocurrir hasta el fin de su período, o hasta que un plan posterior lo sustituye.",
      .reportMethodMissing:
        "Donde no se muestra nada, nada se ha evaluado: «sin datos» no significa que no se haga nada. Un plan vencido se muestra como vencido, y lo que una fuente anunció antes del hecho cuenta solo como preparación.",
      .reportMethodDisagreement:
        "Las fuentes discrepan. Se conservan todas las afirmaciones; decide la más precisa y las demás se citan en las notas de cada país.",
    ])
}
