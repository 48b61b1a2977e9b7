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
      .noteNoEndKnown: "sin fecha de término conocida",
      .noteEndsOn: "término: {date}",
      .noteUndated: "sin fecha",
      .noteDateInferred: "fecha inferida",
      .noteAnnounced: "anunciado",
      .noteMayHaveHappened: "puede haber ocurrido",
      .noteBegins: "inicio: {date}",
      .noteNotBefore: "no antes de: {date}",
      .noteNotAfter: "a más tardar: {date}",
      .noteAdoptionNotSeen: "aprobación no documentada",
      .noteCoveredBy: "cubierto por el plan de nivel superior ({place})",
      .noteAuthorities: .plural(one: "{count} autoridad", other: "{count} autoridades"),
      .markBelowInForce: "planes en vigor en unidades de nivel inferior",
      .markBelowPreparing: "planes redactados o en preparación en unidades de nivel inferior",
      .noteSourcesDisagree: "Las fuentes discrepan",
      .noteOtherClaims: "Otras afirmaciones",
      .milestonePlanned: "previsto",
      .milestoneWorkshop: "taller",
      .milestoneCommittee: "comité",
      .milestoneGuideline: "directrices",
      .milestoneDrafted: "redactado",
      .milestoneValidated: "validado",
      .milestoneAdopted: "aprobado",
      .milestoneLaunched: "puesto en marcha",
      .milestoneBudgeted: "presupuestado",
      .milestoneImplementing: "en ejecución",
      .milestoneMonitored: "con seguimiento",
      .milestoneEvaluated: "evaluado",
      .milestoneRenewed: "renovado",
      .milestoneExpired: "expirado",
      .milestoneWithdrawn: "retirado",
      .milestoneOutcome: "resultado",
      .milestoneDated: "{milestone}, {date}",

      // Heads of table columns.
      .headUnit: "Unidad",
      .headCode: "Código",
      .headStatus: "Situación",
      .headSince: "Desde",
      .headUntil: "Hasta",
      .headDate: "Fecha",
      .headNumber: "Número",
      .headValue: "Valor",
      .headSource: "Fuente",
      .headNote: "Nota",
      .headMembers: "Miembros",

      // Map furniture.
      .statusAsOf: "Situación al {date}",
      .dataAsOf: "Datos al {date}",
      .membersAsOf: "Miembros al {date}",
      .createdOn: "Elaborado el {date}",
      .sourceLine: "Fuente: {sources}",
      .sourcesLine: "Fuentes: {sources}",
      .sourcesAndOthers: "{sources} y otras ({count} en total)",
      .boundariesLine: "Límites: {edition}",
      .kilometers: "{number}\u{A0}km",
      .meters: "{number}\u{A0}m",
      .members: "Miembros",
      .membersNone: "ningún miembro publicado",
      .membersSome: "con miembros",
      .valueSuppressed: "no se muestra, para proteger a los miembros",
      .namesWithoutRoom: .plural(
        one: "{count} nombre no cabe en este mapa; su tabla enumera todas las unidades.",
        other: "{count} nombres no caben en este mapa; su tabla enumera todas las unidades."),
      .lineDisputed: "límite en disputa",
      .lineUndetermined: "límite no determinado",
      .lineArmistice: "línea de armisticio",

      // Ranges of legends.
      .legendUnder: "menos de {number}",
      .legendAndMore: "{number} y más",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "de {lower} a {upper}",
      .describeExtent: .plural(
        one: "El mapa muestra {count} unidad ({place}).",
        other: "El mapa muestra {count} unidades ({place})."),
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
        one: "de {count} no hay datos",
        other: "de {count} no hay datos"),
      .describeShown: .plural(
        one: "{total} en {count} unidad mostrada",
        other: "{total} en las {count} unidades mostradas"),
      .describeHeldBack: .plural(
        one: "{count} unidad no se muestra",
        other: "{count} unidades no se muestran"),
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
      .labelled: "{label}: {text}",
      .clauses: "{first}; {second}",
      .figureOf: "{count} de {total}",
      .figureCountriesSaid: "países que, según se informa, tienen un plan nacional ({date})",
      .figureCountriesDated: "países cuyo plan nacional tiene aquí una fuente fechada",
      .figureCountriesInForce: "de ellos tienen un plan nacional en vigor al {date}",
      .figureUnitsInForce: "unidades con un plan en vigor",
      .figureUnitsLapsed: "unidades cuyo plan ha vencido",
      .figureUnitsCovered: "unidades abarcadas por un plan de nivel superior",
      .chartSummary: "De {first} países ({start}) a {last} ({end}).",
      .chartYearOnly:
        "Un círculo vacío señala un número del que solo se conoce el año ({dates}); la línea que lo atraviesa abarca el período posible.",
      .joinSentence:
        "{rows} filas en la tabla: {matched} vinculadas, {unmatched} sin vincular, {outside} fuera de la selección. {with} de {units} unidades tienen al menos una fila.",
      .joinTotalRow: "total de otras filas, no una unidad",
      .joinNameless: "la fila no tiene nombre ni código",
      .joinNoCode: "la fila no tiene código",
      .joinUnknownCode: "ninguna unidad tiene el código {code}",
      .joinUnknownName: "ninguna unidad lleva este nombre",
      .joinUnknownNameInParent: "ninguna unidad lleva este nombre ({place})",
      .joinAmbiguous: .plural(
        one: "{count} unidad lleva este nombre",
        other: "{count} unidades llevan este nombre"),
      .joinUnstatedUnitType:
        "el proyecto no dice cómo se relacionan con los límites las unidades del tipo «{type}»",
      .joinParentless: "la fila no nombra la unidad superior en la que contarla",
      .joinUnknownParent: "la unidad superior indicada, {place}, es desconocida",
      .joinUnknownRegion: "ninguna región por encima de las unidades lleva este nombre",
      .joinOtherCodeSystem: "su código es de {own}, los de los límites son de {boundaries}",
      .joinUnstatedSystem: "un sistema no indicado",
      .joinWrongEncoding: "el nombre se leyó con una codificación equivocada",
      .joinSuggestions: "quizá {names}",
      .findingCorrected: .plural(
        one: "{count} unidad reúne varias entidades por correcciones",
        other: "{count} unidades reúnen varias entidades por correcciones"),
      .findingMerged: .plural(
        one: "{count} unidad reúne varias entidades con el mismo código",
        other: "{count} unidades reúnen varias entidades con el mismo código"),
      .findingEmpty: .plural(
        one: "{count} entidad sin polígono utilizable queda fuera",
        other: "{count} entidades sin polígono utilizable quedan fuera"),
      .findingRepaired: .plural(
        one: "{count} unidad tenía una forma no válida, que se reparó",
        other: "{count} unidades tenían una forma no válida, que se reparó"),
      .findingUnclosed: .plural(
        one: "{count} unidad tenía anillos abiertos, que se cerraron",
        other: "{count} unidades tenían anillos abiertos, que se cerraron"),
      .findingDropped: .plural(
        one: "{count} unidad tenía anillos que no encierran nada, descartados",
        other: "{count} unidades tenían anillos que no encierran nada, descartados"),
      .findingGap: .plural(
        one: "{count} hueco cerrado de 1\u{A0}km² como máximo entre unidades",
        other: "{count} huecos cerrados de 1\u{A0}km² como máximo entre unidades"),
      .findingOverlap: .plural(
        one: "{count} par de unidades cubre el mismo suelo",
        other: "{count} pares de unidades cubren el mismo suelo"),
      .reportMethodStatus:
        "En este informe, una situación nunca se escribe a mano. Se deduce de hitos con fecha y fuente: quién aprobó, puso en marcha, financió o renovó qué plan, y cuándo. Un plan cuenta desde el último día en que eso pudo ocurrir hasta el fin de su período, o hasta que un plan posterior lo sustituye.",
      .reportMethodMissing:
        "Donde no se muestra nada, nada se ha evaluado: «sin datos» no significa que no se haga nada. Un plan vencido se muestra como vencido, y lo que una fuente anunció antes del hecho cuenta solo como preparación.",
      .reportMethodDisagreement:
        "Las fuentes discrepan. Se conservan todas las afirmaciones; decide la más precisa y las demás se citan en las notas de cada país.",
    ])
}
