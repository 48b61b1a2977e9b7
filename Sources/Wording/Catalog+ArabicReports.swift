extension Catalog {
  /// What Arabic reports and descriptions say besides the words of a map sheet.
  static let arabicReports: [Phrase: Message] = [
    .noteLapsedSuccessor: "انتهت المدة، والخطة التالية قيد الإعداد",
    .noteEndsOn: "حتى {date}",
    .noteDateInferred: "تاريخ مستنتج",
    .noteNotBefore: "ليس قبل {date}",
    .noteNotAfter: "في موعد أقصاه {date}",
    .noteAdoptionNotSeen: "لم يُعثر على ما يثبت الاعتماد",
    .noteAuthorities: .plural(
      [
        .zero: "لا سلطات", .one: "سلطة واحدة", .two: "سلطتان", .few: "{count} سلطات",
        .many: "{count} سلطة",
      ], other: "{count} سلطة"),
    .noteSourcesDisagree: "المصادر غير متفقة",
    .noteOtherClaims: "إفادات أخرى",

    .milestonePlanned: "التخطيط",
    .milestoneWorkshop: "ورشة عمل",
    .milestoneCommittee: "تشكيل لجنة",
    .milestoneGuideline: "دليل إرشادي",
    .milestoneDrafted: "صياغة المسودة",
    .milestoneValidated: "المصادقة",
    .milestoneAdopted: "الاعتماد",
    .milestoneLaunched: "الإطلاق",
    .milestoneBudgeted: "إدراج الميزانية",
    .milestoneImplementing: "التنفيذ",
    .milestoneMonitored: "الرصد",
    .milestoneEvaluated: "التقييم",
    .milestoneRenewed: "التجديد",
    .milestoneExpired: "انتهاء المدة",
    .milestoneWithdrawn: "السحب",
    .milestoneOutcome: "النتيجة",
    .milestoneDated: "{milestone}، {date}",

    .describeExtent: .plural(
      [
        .zero: "لا تعرض الخريطة أي وحدة ({place}).",
        .one: "تعرض الخريطة وحدة واحدة ({place}).",
        .two: "تعرض الخريطة وحدتين ({place}).",
        .few: "تعرض الخريطة {count} وحدات ({place}).",
        .many: "تعرض الخريطة {count} وحدة ({place}).",
      ], other: "تعرض الخريطة {count} وحدة ({place})."),
    .describeInForce: .plural(
      [
        .zero: "لا خطة سارية في أي وحدة من أصل {total}",
        .one: "في وحدة واحدة من أصل {total} خطة سارية",
        .two: "في وحدتين من أصل {total} خطة سارية",
        .few: "في {count} وحدات من أصل {total} خطة سارية",
        .many: "في {count} وحدة من أصل {total} خطة سارية",
      ], other: "في {count} وحدة من أصل {total} خطة سارية"),
    .describeDrafted: .plural(
      [
        .zero: "لا مسودات خطط", .one: "في وحدة واحدة مسودة خطة", .two: "في وحدتين مسودة خطة",
        .few: "في {count} وحدات مسودة خطة", .many: "في {count} وحدة مسودة خطة",
      ], other: "في {count} وحدة مسودة خطة"),
    .describePreparing: .plural(
      [
        .zero: "لا خطط قيد الإعداد", .one: "في وحدة واحدة خطة قيد الإعداد",
        .two: "في وحدتين خطة قيد الإعداد", .few: "في {count} وحدات خطة قيد الإعداد",
        .many: "في {count} وحدة خطة قيد الإعداد",
      ], other: "في {count} وحدة خطة قيد الإعداد"),
    .describeLapsed: .plural(
      [
        .zero: "لا خطط انتهت مدتها", .one: "في وحدة واحدة انتهت مدة الخطة",
        .two: "في وحدتين انتهت مدة الخطة", .few: "في {count} وحدات انتهت مدة الخطة",
        .many: "في {count} وحدة انتهت مدة الخطة",
      ], other: "في {count} وحدة انتهت مدة الخطة"),
    .describeNoKnownActivity: .plural(
      [
        .zero: "لا وحدات بلا نشاط معروف", .one: "في وحدة واحدة لا نشاط معروف",
        .two: "في وحدتين لا نشاط معروف", .few: "في {count} وحدات لا نشاط معروف",
        .many: "في {count} وحدة لا نشاط معروف",
      ], other: "في {count} وحدة لا نشاط معروف"),
    .describeNoData: .plural(
      [
        .zero: "لا وحدات بلا بيانات", .one: "لا توجد بيانات عن وحدة واحدة",
        .two: "لا توجد بيانات عن وحدتين", .few: "لا توجد بيانات عن {count} وحدات",
        .many: "لا توجد بيانات عن {count} وحدة",
      ], other: "لا توجد بيانات عن {count} وحدة"),
    .describeSentence: "{text}.",

    .reportWorld: "العالم",
    .reportCountryProfiles: "موجزات البلدان",
    .reportPlansOverTime: "البلدان التي لديها خطة عمل وطنية عبر الزمن",
    .reportCountriesAxis: "عدد البلدان",
    .reportJoinQuality: "جودة الربط والبيانات",
    .reportDataQuality: "جودة البيانات",
    .reportContinued: "(تابع)",
    .calloutNote: "ملاحظة",
    .calloutTip: "نصيحة",
    .calloutImportant: "مهم",
    .calloutWarning: "تحذير",
    .calloutCaution: "تنبيه",
    .reportTableOfUnits: "جدول الوحدات",
    .reportMoreWithoutData: .plural(
      [
        .zero: "لا وحدات أخرى بلا بيانات", .one: "وحدة أخرى واحدة بلا بيانات",
        .two: "وحدتان أخريان بلا بيانات", .few: "{count} وحدات أخرى بلا بيانات",
        .many: "{count} وحدة أخرى بلا بيانات",
      ], other: "{count} وحدة أخرى بلا بيانات"),
    .reportSourceCount: .plural(
      [
        .zero: "لا مصادر", .one: "مصدر واحد", .two: "مصدران", .few: "{count} مصادر",
        .many: "{count} مصدرًا",
      ], other: "{count} مصدر"),
    .reportNationalPlan: "خطة العمل الوطنية",
    .reportNationalPlans: "خطط العمل الوطنية",
    .labelled: "{label}: {text}",
    .figureOf: "{count} من {total}",
    .figureCountriesSaid: "البلدان التي يُقال إن لديها خطة وطنية ({date})",
    .figureCountriesDated: "البلدان التي لخطتها الوطنية مصدر مؤرخ هنا",
    .figureCountriesInForce: "منها ما كانت خطته الوطنية سارية في {date}",
    .figureUnitsInForce: "وحدات فيها خطة سارية",
    .figureUnitsLapsed: "وحدات انتهت مدة خطتها",
    .figureUnitsCovered: "وحدات تشملها خطة أعلى منها",
    .figurePlansBelow: "خطط سارية في وحدات أصغر",
    .chartSummary: "العدد من {first} من البلدان ({start}) إلى {last} ({end}).",
    .chartYearOnly:
      "تدل الدائرة المفتوحة على عدد لا تُعرف إلا سنته ({dates})؛ ويمتد الخط المار بها على المدة التي أُجري فيها العد.",
    .joinSentence:
      "في الجدول {rows} من الصفوف: رُبط منها {matched}، ولم يُربط {unmatched}، ويقع {outside} خارج الاختيار. ولعدد {with} من أصل {units} وحدة صف في الجدول.",
    .joinTotalRow: "مجموع صفوف أخرى وليس وحدة",
    .joinNameless: "لا اسم في الصف ولا رمز",
    .joinNoCode: "لا رمز في الصف",
    .joinUnknownCode: "لا وحدة بالرمز {code}",
    .joinUnknownName: "لا وحدة بهذا الاسم",
    .joinUnknownNameInParent: "لا وحدة بهذا الاسم في {place}",
    .joinAmbiguous: .plural(
      [
        .zero: "لا وحدة بهذا الاسم", .one: "وحدة واحدة بهذا الاسم", .two: "وحدتان بهذا الاسم",
        .few: "{count} وحدات بهذا الاسم", .many: "{count} وحدة بهذا الاسم",
      ], other: "{count} وحدة بهذا الاسم"),
    .joinUnstatedUnitType: "لا يبين المشروع صلة الوحدات من نوع «{type}» بالحدود",
    .joinParentless: "لا يذكر الصف وحدة أعلى يمكن احتسابه عليها",
    .joinUnknownParent: "لا وحدة باسم {place} كاسم الوحدة الأعلى",
    .joinUnknownRegion: "لا منطقة بهذا الاسم فوق الوحدات",
    .joinOtherCodeSystem: "رمزها من {own}، ورموز الحدود من {boundaries}",
    .joinUnstatedSystem: "نظام غير مذكور",
    .joinWrongEncoding: "قُرئ الاسم بترميز خاطئ",
    .joinSuggestions: "ربما {names}",
    .findingCorrected: .plural(
      [
        .zero: "لا وحدة جُمعت من عدة معالم بتصحيحات", .one: "وحدة واحدة جُمعت من عدة معالم بتصحيحات",
        .two: "وحدتان جُمعتا من عدة معالم بتصحيحات",
        .few: "{count} وحدات جُمعت من عدة معالم بتصحيحات",
        .many: "{count} وحدة جُمعت من عدة معالم بتصحيحات",
      ], other: "{count} وحدة جُمعت من عدة معالم بتصحيحات"),
    .findingMerged: .plural(
      [
        .zero: "لا وحدة جُمعت من معالم بالرمز نفسه", .one: "وحدة واحدة جُمعت من معالم بالرمز نفسه",
        .two: "وحدتان جُمعتا من معالم بالرمز نفسه",
        .few: "{count} وحدات جُمعت من معالم بالرمز نفسه",
        .many: "{count} وحدة جُمعت من معالم بالرمز نفسه",
      ], other: "{count} وحدة جُمعت من معالم بالرمز نفسه"),
    .findingEmpty: .plural(
      [
        .zero: "لم يُترك أي معلم", .one: "تُرك معلم واحد ليس له مضلع صالح",
        .two: "تُرك معلمان ليس لهما مضلع صالح", .few: "تُركت {count} معالم ليس لها مضلع صالح",
        .many: "تُرك {count} معلمًا ليس لها مضلع صالح",
      ], other: "تُرك {count} معلم ليس لها مضلع صالح"),
    .findingRepaired: .plural(
      [
        .zero: "لم يُصلح شكل أي وحدة", .one: "وحدة واحدة كان شكلها غير صالح فأُصلح",
        .two: "وحدتان كان شكلهما غير صالح فأُصلح", .few: "{count} وحدات كان شكلها غير صالح فأُصلح",
        .many: "{count} وحدة كان شكلها غير صالح فأُصلح",
      ], other: "{count} وحدة كان شكلها غير صالح فأُصلح"),
    .findingUnclosed: .plural(
      [
        .zero: "لا وحدة بحلقات غير مغلقة", .one: "وحدة واحدة فيها حلقات غير مغلقة فأُغلقت",
        .two: "وحدتان فيهما حلقات غير مغلقة فأُغلقت",
        .few: "{count} وحدات فيها حلقات غير مغلقة فأُغلقت",
        .many: "{count} وحدة فيها حلقات غير مغلقة فأُغلقت",
      ], other: "{count} وحدة فيها حلقات غير مغلقة فأُغلقت"),
    .findingDropped: .plural(
      [
        .zero: "لا وحدة بحلقات لا تحيط بشيء", .one: "وحدة واحدة فيها حلقات لا تحيط بشيء فتُركت",
        .two: "وحدتان فيهما حلقات لا تحيط بشيء فتُركت",
        .few: "{count} وحدات فيها حلقات لا تحيط بشيء فتُركت",
        .many: "{count} وحدة فيها حلقات لا تحيط بشيء فتُركت",
      ], other: "{count} وحدة فيها حلقات لا تحيط بشيء فتُركت"),
    .findingGap: .plural(
      [
        .zero: "لا فجوات محاطة بين الوحدات",
        .one: "فجوة واحدة محاطة بين الوحدات لا تتجاوز 1\u{A0}كم²",
        .two: "فجوتان محاطتان بين الوحدات لا تتجاوز كل منهما 1\u{A0}كم²",
        .few: "{count} فجوات محاطة بين الوحدات لا تتجاوز كل منها 1\u{A0}كم²",
        .many: "{count} فجوة محاطة بين الوحدات لا تتجاوز كل منها 1\u{A0}كم²",
      ], other: "{count} فجوة محاطة بين الوحدات لا تتجاوز كل منها 1\u{A0}كم²"),
    .findingOverlap: .plural(
      [
        .zero: "لا وحدات متراكبة", .one: "زوج واحد من الوحدات يغطي الأرض نفسها",
        .two: "زوجان من الوحدات يغطيان الأرض نفسها",
        .few: "{count} أزواج من الوحدات تغطي الأرض نفسها",
        .many: "{count} زوجًا من الوحدات تغطي الأرض نفسها",
      ], other: "{count} زوج من الوحدات تغطي الأرض نفسها"),
    .reportMethodStatus:
      "لا تُكتب أي حالة في هذا التقرير باليد، بل تُستخلص من محطات مؤرخة لها مصادر: من اعتمد أي خطة أو أطلقها أو مولها أو جددها، ومتى. وتُحتسب الخطة من آخر يوم يمكن أن يكون ذلك قد حدث فيه إلى نهاية مدتها، أو إلى أن تحل محلها خطة لاحقة.",
    .reportMethodMissing:
      "حيث لا يظهر شيء لم يُجر أي تقييم: عبارة «لا توجد بيانات» لا تعني أنه لا يُفعل شيء. وتظهر الخطة المنتهية المدة على أنها منتهية المدة، وما أعلنه مصدر قبل وقوعه يُحتسب إعدادًا فقط.",
    .reportMethodDisagreement:
      "المصادر غير متفقة. تُحفظ كل إفادة، ويؤخذ بالأكثر دقة منها، وتُذكر الأخرى في ملاحظات كل بلد.",
  ]
}
