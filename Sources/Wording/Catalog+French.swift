extension Catalog {
  /// The French messages.
  static let french = Catalog(
    language: "fr",
    messages: [
      // Statuses of a unit.
      .statusNoData: "aucune donnée",
      .statusNoKnownActivity: "aucune activité connue",
      .statusNotApplicable: "sans objet ou contesté",
      .statusPreparing: "en préparation",
      .statusDrafted: "rédigé",
      .statusInForce: "en vigueur",
      .statusInForceSupported: "en vigueur, financé ou suivi",
      .statusLapsed: "échu",

      // Notes beside a status.
      .noteLapsedSuccessor: "échu, successeur en préparation",
      .noteNoEndKnown: "échéance inconnue",
      .noteEndsOn: "échéance\u{A0}: {date}",
      .noteUndated: "non daté",
      .noteDateInferred: "date déduite",
      .noteAnnounced: "annoncé",
      .noteMayHaveHappened: "a pu avoir lieu",
      .noteBegins: "début\u{A0}: {date}",
      .noteNotBefore: "au plus tôt\u{A0}: {date}",
      .noteNotAfter: "au plus tard\u{A0}: {date}",
      .noteAdoptionNotSeen: "adoption non attestée",
      .noteCoveredBy: "couvert par le plan de niveau supérieur ({place})",
      .noteAuthorities: .plural(one: "{count} collectivité", other: "{count} collectivités"),
      .markBelowInForce: "plans en vigueur dans des unités de niveau inférieur",
      .markBelowPreparing: "plans rédigés ou en préparation dans des unités de niveau inférieur",
      .noteSourcesDisagree: "Les sources divergent",
      .noteOtherClaims: "Autres indications",
      .milestonePlanned: "prévu",
      .milestoneWorkshop: "atelier",
      .milestoneCommittee: "comité",
      .milestoneGuideline: "lignes directrices",
      .milestoneDrafted: "rédigé",
      .milestoneValidated: "validé",
      .milestoneAdopted: "adopté",
      .milestoneLaunched: "lancé",
      .milestoneBudgeted: "budgétisé",
      .milestoneImplementing: "en cours de mise en œuvre",
      .milestoneMonitored: "suivi",
      .milestoneEvaluated: "évalué",
      .milestoneRenewed: "renouvelé",
      .milestoneExpired: "expiré",
      .milestoneWithdrawn: "retiré",
      .milestoneOutcome: "résultat",
      .milestoneDated: "{milestone}, {date}",

      // Heads of table columns.
      .headUnit: "Unité",
      .headCode: "Code",
      .headStatus: "Situation",
      .headSince: "Depuis",
      .headUntil: "Jusqu’à",
      .headDate: "Date",
      .headNumber: "Nombre",
      .headValue: "Valeur",
      .headSource: "Source",
      .headNote: "Note",
      .headMembers: "Membres",

      // Map furniture.
      .statusAsOf: "Situation au {date}",
      .dataAsOf: "Données au {date}",
      .membersAsOf: "Membres au {date}",
      .createdOn: "Établi le {date}",
      .sourceLine: "Source\u{A0}: {sources}",
      .sourcesLine: "Sources\u{A0}: {sources}",
      .sourcesAndOthers: "{sources} et d’autres ({count} en tout)",
      .boundariesLine: "Limites\u{A0}: {edition}",
      .kilometers: "{number}\u{A0}km",
      .meters: "{number}\u{A0}m",
      .members: "Membres",
      .membersNone: "aucun membre publié",
      .membersSome: "avec des membres",
      .membersPer: "Membres pour {number} ({what})",
      .membersPerArea: "Membres pour {number}\u{A0}km²",
      .membersNamed: "Membres nommés",
      .membersAtUnit: "dans cette unité, au milieu de celle-ci et non à une adresse",
      .membersInArea: "dans le pays ou la région, sans lieu précis",
      .membersNoneNamed: "Pour l’instant, aucun membre n’est nommé sur cette carte.",
      .valueSuppressed: "non indiqué, pour protéger les membres",
      .cartogramCircles:
        "Les cercles représentent les unités\u{202F}; leur surface est proportionnelle aux nombres et leur position approximative.",
      .cartogramShrunk:
        "Chaque unité est dessinée de façon que sa surface soit proportionnelle à son nombre\u{202F}; son contour réel est en gris pâle.",
      .cartogramLeftOut: .plural(
        one: "{count} unité sans nombre supérieur à zéro n’est pas dessinée.",
        other: "{count} unités sans nombre supérieur à zéro ne sont pas dessinées."),
      .symbolDot: "1 point = {number}",
      .symbolDotsAtRandom:
        "Les points sont placés au hasard dans chaque unité\u{A0}: aucun ne marque un lieu.",
      .symbolDotsNone: .plural(
        one: "{count} unité a trop peu pour un point.",
        other: "{count} unités ont trop peu pour un point."),
      .namesWithoutRoom: .plural(
        one:
          "{count} nom n’a pas trouvé place sur cette carte\u{202F}; son tableau donne toutes les unités.",
        other:
          "{count} noms n’ont pas trouvé place sur cette carte\u{202F}; son tableau donne toutes les unités."
      ),
      .borderKosovo:
        "Les mentions du Kosovo s’entendent au sens de la résolution 1244 (1999) du Conseil de sécurité.",
      .borderWesternSahara:
        "Le Sahara occidental est un territoire non autonome ; son statut définitif n’est pas fixé.",
      .borderSudanSouthSudan:
        "La frontière entre le Soudan et le Soudan du Sud n’a pas encore été arrêtée définitivement.",
      .borderAbyei:
        "Le statut définitif de la zone d’Abyei n’a pas encore été arrêté.",
      .borderJammuAndKashmir:
        "Les parties ne se sont pas entendues sur le statut définitif du Jammu-et-Cachemire.",
      .lineDisputed: "limite contestée",
      .lineUndetermined: "limite non déterminée",
      .lineArmistice: "ligne d’armistice",

      // Ranges of legends.
      .legendUnder: "moins de {number}",
      .legendAndMore: "{number} et plus",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "de {lower} à {upper}",
      .describeExtent: .plural(
        one: "La carte montre {count} unité ({place}).",
        other: "La carte montre {count} unités ({place})."),
      .describeInForce: .plural(
        one: "{count} unité sur {total} a un plan en vigueur",
        other: "{count} unités sur {total} ont un plan en vigueur"),
      .describeDrafted: .plural(one: "{count} en a rédigé un", other: "{count} en ont rédigé un"),
      .describePreparing: .plural(one: "{count} en prépare un", other: "{count} en préparent un"),
      .describeLapsed: .plural(
        one: "dans {count}, le plan est échu",
        other: "dans {count}, le plan est échu"),
      .describeNoKnownActivity: .plural(
        one: "dans {count}, aucune activité n’est connue",
        other: "dans {count}, aucune activité n’est connue"),
      .describeNoData: .plural(
        one: "pour {count}, aucune donnée n’est disponible",
        other: "pour {count}, aucune donnée n’est disponible"),
      .describeShown: .plural(
        one: "{total} dans {count} unité affichée",
        other: "{total} dans les {count} unités affichées"),
      .describePictures: .plural(
        one: "{count} carte\u{A0}: {list}", other: "{count} cartes côte à côte\u{A0}: {list}"),
      .describeHeldBack: .plural(
        one: "{count} unité n’est pas affichée",
        other: "{count} unités ne sont pas affichées"),
      .describeSentence: "{text}.",

      // Reports.
      .reportContents: "Sommaire",
      .reportSummary: "Résumé",
      .reportWorld: "Monde",
      .reportCountryProfiles: "Profils de pays",
      .reportPlansOverTime: "Évolution du nombre de pays dotés d’un plan d’action national",
      .reportCountriesAxis: "Nombre de pays",
      .reportJoinQuality: "Appariement et qualité des données",
      .reportDataQuality: "Qualité des données",
      .reportSources: "Sources",
      .reportNotes: "Notes",
      .reportContinued: "(suite)",
      .reportTableOfUnits: "Tableau des unités",
      .reportMoreWithoutData: .plural(
        one: "{count} autre unité sans données",
        other: "{count} autres unités sans données"),
      .reportSourceCount: .plural(one: "{count} source", other: "{count} sources"),
      .reportNationalPlan: "Plan d’action national",
      .reportNationalPlans: "Plans d’action nationaux",
      .labelled: "{label}\u{A0}: {text}",
      .clauses: "{first}\u{202F}; {second}",
      .figureOf: "{count} sur {total}",
      .figureCountriesSaid: "pays réputés avoir un plan national ({date})",
      .figureCountriesDated: "pays dont le plan national s’appuie ici sur une source datée",
      .figureCountriesInForce: "d’entre eux ont un plan national en vigueur au {date}",
      .figureUnitsInForce: "unités ayant un plan en vigueur",
      .figureUnitsLapsed: "unités dont le plan est échu",
      .figureUnitsCovered: "unités couvertes par un plan de niveau supérieur",
      .chartSummary: "De {first} pays ({start}) à {last} ({end}).",
      .chartYearOnly:
        "Un cercle vide marque un nombre dont seule l’année est connue ({dates})\u{202F}; le trait qui le traverse couvre la période possible.",
      .joinSentence:
        "{rows} lignes dans le tableau\u{A0}: {matched} rattachées, {unmatched} non rattachées, {outside} hors sélection. {with} unités sur {units} ont au moins une ligne.",
      .joinTotalRow: "total d’autres lignes, et non une unité",
      .joinNameless: "la ligne n’a ni nom ni code",
      .joinNoCode: "la ligne n’a pas de code",
      .joinUnknownCode: "aucune unité n’a le code {code}",
      .joinUnknownName: "aucune unité ne porte ce nom",
      .joinUnknownNameInParent: "aucune unité ne porte ce nom ({place})",
      .joinAmbiguous: .plural(
        one: "{count} unité porte ce nom",
        other: "{count} unités portent ce nom"),
      .joinUnstatedUnitType:
        "le projet ne dit pas comment les unités du type «\u{A0}{type}\u{A0}» se rapportent aux limites",
      .joinParentless: "la ligne ne nomme pas l’unité supérieure à laquelle la compter",
      .joinUnknownParent: "l’unité supérieure indiquée, {place}, est inconnue",
      .joinUnknownRegion: "aucune région au-dessus des unités ne porte ce nom",
      .joinOtherCodeSystem: "son code relève de {own}, ceux des limites de {boundaries}",
      .joinUnstatedSystem: "un système non précisé",
      .joinWrongEncoding: "le nom a été lu avec un mauvais encodage",
      .joinSuggestions: "peut-être {names}",
      .findingCorrected: .plural(
        one: "{count} unité réunit plusieurs entités à la suite de corrections",
        other: "{count} unités réunissent plusieurs entités à la suite de corrections"),
      .findingMerged: .plural(
        one: "{count} unité réunit plusieurs entités de même code",
        other: "{count} unités réunissent plusieurs entités de même code"),
      .findingEmpty: .plural(
        one: "{count} entité sans polygone utilisable est écartée",
        other: "{count} entités sans polygone utilisable sont écartées"),
      .findingRepaired: .plural(
        one: "{count} unité avait une forme non valide, qui a été réparée",
        other: "{count} unités avaient une forme non valide, qui a été réparée"),
      .findingUnclosed: .plural(
        one: "{count} unité avait des anneaux ouverts, qui ont été fermés",
        other: "{count} unités avaient des anneaux ouverts, qui ont été fermés"),
      .findingDropped: .plural(
        one: "{count} unité avait des anneaux qui n’entourent rien, écartés",
        other: "{count} unités avaient des anneaux qui n’entourent rien, écartés"),
      .findingGap: .plural(
        one: "{count} vide enclavé d’au plus 1\u{A0}km² entre des unités",
        other: "{count} vides enclavés d’au plus 1\u{A0}km² entre des unités"),
      .findingOverlap: .plural(
        one: "{count} paire d’unités couvre le même sol",
        other: "{count} paires d’unités couvrent le même sol"),
      .reportMethodStatus:
        "Dans ce rapport, la situation d’une unité n’est jamais saisie à la main. Elle découle de jalons datés et sourcés\u{A0}: qui a adopté, lancé, financé ou renouvelé quel plan, et quand. Un plan compte à partir du dernier jour où cela a pu se produire, jusqu’à la fin de sa période ou jusqu’à ce qu’un plan ultérieur le remplace.",
      .reportMethodMissing:
        "Là où rien n’est montré, rien n’a été évalué\u{A0}: «\u{A0}aucune donnée\u{A0}» ne signifie pas que rien n’est fait. Un plan échu est montré comme échu, et ce qu’une source a annoncé avant l’événement ne compte que comme préparation.",
      .reportMethodDisagreement:
        "Les sources divergent. Toutes les affirmations sont conservées\u{202F}; la plus précise décide et les autres sont citées dans les notes de chaque pays.",

      // Pages of the web site.
      .languageName: "Français",
      .pageSkip: "Aller au contenu",
      .pageMaps: "Cartes",
      .pageAllMaps: "Toutes les cartes",
      .pageReports: "Rapports",
      .pageLanguages: "Langues",
      .pageServices: "Pour les SIG et les cartes en ligne",
      .pageServicesIntro:
        "Avec ces adresses, ajoutez les cartes comme couches dans QGIS ou un autre logiciel.",
      .pageTiles: "Tuiles (XYZ)",
      .pageLegend: "Légende",
      .pageLegendPicture: "Légende en image",
      .pageLargePicture: "Ouvrir la grande image",
      .pageInWords: "La carte en mots",
      .pageChoose: "Date et lieu",
      .pageChooseDate: "Date",
      .pageChoosePlace: "Lieu",
      .pageAsOf: "Situation au",
      .pageWholeMap: "Toute la carte",
      .pageShow: "Afficher",
      .pageTable: "La carte en tableau",
      .pageDownloads: "Téléchargements",
      .pageAppearsIn: "Aussi dans ces rapports",
      .downloadPicture: "Image (PNG)",
      .downloadPrintPicture: "Image pour l’impression (PNG, 300\u{A0}dpi)",
      .downloadSocialPicture: "Image pour les réseaux sociaux (PNG, 1200\u{A0}×\u{A0}630)",
      .downloadSmallPicture: "Image légère (WebP)",
      .downloadDrawing: "Dessin vectoriel (SVG)",
      .downloadSheet: "Feuille à imprimer (PDF)",
      .downloadSpreadsheet: "Tableau pour tableur (CSV)",
      .downloadData: "Tableau et texte pour programmes (JSON)",
      .downloadTable: "Tableau en page (HTML)",
      .downloadWords: "Texte seul (txt)",
      .downloadOutlines: "Contours avec valeurs (GeoJSON)",
      .embedHeading: "Utiliser cette carte sur votre site",
      .embedIntro:
        "Copiez l’un de ces textes dans votre page. L’image suit les données, et rien d’autre n’est chargé.",
      .embedAddress: "Adresse de l’image",
      .exploreHeading: "Explorer la carte",
      .exploreHelp:
        "Survolez une unité, touchez-la ou choisissez-la dans la liste pour en savoir plus. Les flèches déplacent la carte, plus et moins zooment, Échap efface le choix.",
      .exploreChoose: "Choisir une unité",
      .explorePrevious: "Unité précédente",
      .exploreNext: "Unité suivante",
      .exploreZoomIn: "Agrandir",
      .exploreZoomOut: "Réduire",
      .exploreFailed:
        "Les unités n’ont pas pu être chargées\u{A0}; l’image et le tableau disent la même chose.",
      .directoryHeading: "Annuaire des membres",
      .directoryIntro:
        "Les membres qui ont accepté d’être nommés figurent ici. Les autres sont seulement comptés, ou ne sont pas montrés, pour leur sécurité.",
      .directoryCount: .plural(one: "{count} membre", other: "{count} membres"),
      .directoryNoneNamed: "Aucun n’est nommé ici.",
      .directoryNobodyNamed: "Pour l’instant, aucun membre n’est nommé.",
      .directorySearch: "Chercher par nom ou lieu",
      .directoryCountry: "Pays",
      .directoryAllCountries: "Tous les pays",
      .directoryShown: "Affichés\u{A0}: {count} sur {total}",
      .directoryData: "L’annuaire en données (JSON)",
      .regionAfrica: "Afrique",
      .regionAmericas: "Amériques",
      .regionAsia: "Asie",
      .regionEurope: "Europe",
      .regionOceania: "Océanie",
      .regionOther: "Autres zones",
      .memberOrganisation: "organisation",
      .memberNetwork: "réseau",
      .memberCoalition: "coalition",
      .memberIndividual: "personne",
      .directoryChoose: "Choisir des membres",
      .directoryTheme: "Thème",
      .directoryAnyTheme: "Tous les thèmes",
      .directoryThemes: "Thèmes",
      .directoryLanguage: "Langue de travail",
      .directoryAnyLanguage: "Toutes les langues",
      .directoryShowAll: "Afficher tous les membres",
      .directoryChosenCount: "{count} pour ce choix",
      .directoryChosenHeldBack: "nombre pour ce choix non indiqué, pour protéger les membres",
      .directoryChosenNote:
        "Les nombres par thème ou par langue de travail portent sur les membres qui ont accepté tous les usages de leur fiche. Ils sont indiqués là où ils ne révèlent aucun petit groupe.",
      .directoryBothNote:
        "Aucun nombre n’est publié pour un thème et une langue ensemble\u{202F}; la liste nomme les membres qui l’ont accepté.",
      .directoryNobodyFits: "Aucun membre pouvant être nommé ne correspond à ce choix.",
      .errorBadRequest: "Cette adresse demande quelque chose d’impossible",
      .errorNotFound: "Cette page n’existe pas",
      .errorBusy: "Trop de demandes en ce moment\u{A0}; réessayez bientôt",
      .errorFailed: "La page n’a pas pu être produite",
    ])
}
