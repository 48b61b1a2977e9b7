extension Catalog {
  /// The Arabic messages of the map sheet; what a report says besides is not translated yet.
  static let arabic = Catalog(
    language: "ar",
    messages: [
      .statusNoData: "لا توجد بيانات",
      .statusNoKnownActivity: "لا نشاط معروف",
      .statusNotApplicable: "لا ينطبق أو متنازع عليه",
      .statusPreparing: "قيد الإعداد",
      .statusDrafted: "صيغت مسودته",
      .statusInForce: "سارٍ",
      .statusInForceSupported: "سارٍ وممول أو خاضع للرصد",
      .statusLapsed: "منتهي المدة",

      .noteNoEndKnown: "تاريخ الانتهاء غير معروف",
      .noteUndated: "بلا تاريخ",
      .noteAnnounced: "معلن عنه",
      .noteMayHaveHappened: "ربما حدث",
      .noteBegins: "يبدأ: {date}",
      .noteCoveredBy: "مشمول بخطة {place}",
      .markBelowInForce: "خطط سارية في وحدات أصغر",
      .markBelowPreparing: "خطط مصاغة أو قيد الإعداد في وحدات أصغر",

      .headUnit: "الوحدة",
      .headCode: "الرمز",
      .headValue: "القيمة",
      .headStatus: "الحالة",
      .headSince: "منذ",
      .headUntil: "حتى",
      .headDate: "التاريخ",
      .headNumber: "العدد",
      .headSource: "المصدر",
      .headNote: "ملاحظة",
      .headMembers: "الأعضاء",

      .statusAsOf: "الوضع حتى {date}",
      .dataAsOf: "البيانات حتى {date}",
      .membersAsOf: "الأعضاء حتى {date}",
      .createdOn: "أُعد في {date}",
      .sourceLine: "المصدر: {sources}",
      .sourcesLine: "المصادر: {sources}",
      .sourcesAndOthers: "{sources} وغيرها (المجموع {count})",
      .boundariesLine: "الحدود: {edition}",
      .kilometers: "{number} كم",
      .meters: "{number} م",
      .members: "الأعضاء",
      .membersNone: "لا أعضاء منشورون",
      .membersSome: "فيها أعضاء",
      .valueSuppressed: "غير معروض لحماية الأعضاء",
      .namesWithoutRoom: .plural(
        [
          .zero: "لكل اسم مكان في هذه الخريطة؛ جدولها يضم كل الوحدات.",
          .one: "لم يتسع المكان لاسم واحد في هذه الخريطة؛ جدولها يضم كل الوحدات.",
          .two: "لم يتسع المكان لاسمين في هذه الخريطة؛ جدولها يضم كل الوحدات.",
          .few: "لم يتسع المكان في هذه الخريطة لعدد {count} أسماء؛ جدولها يضم كل الوحدات.",
          .many: "لم يتسع المكان في هذه الخريطة لعدد {count} اسمًا؛ جدولها يضم كل الوحدات.",
        ], other: "لم يتسع المكان في هذه الخريطة لعدد {count} اسم؛ جدولها يضم كل الوحدات."),
      .lineDisputed: "حدود متنازع عليها",
      .lineUndetermined: "حدود غير محددة",
      .lineArmistice: "خط الهدنة",

      .legendUnder: "أقل من {number}",
      .legendAndMore: "{number} فأكثر",
      .legendBetween: "{lower}–{upper}",
      .legendFromTo: "من {lower} إلى {upper}",

      .describeShown: .plural(
        [
          .zero: "{total} دون أي وحدة معروضة", .one: "{total} في وحدة واحدة معروضة",
          .two: "{total} في وحدتين معروضتين", .few: "{total} في {count} وحدات معروضة",
          .many: "{total} في {count} وحدة معروضة",
        ], other: "{total} في {count} وحدة معروضة"),
      .describeHeldBack: .plural(
        [
          .zero: "لا وحدة محجوبة", .one: "وحدة واحدة محجوبة", .two: "وحدتان محجوبتان",
          .few: "{count} وحدات محجوبة", .many: "{count} وحدة محجوبة",
        ], other: "{count} وحدة محجوبة"),
      .clauses: "{first}؛ {second}",

      .reportContents: "المحتويات",
      .reportSummary: "ملخص",
      .reportSources: "المصادر",
    ])
}
