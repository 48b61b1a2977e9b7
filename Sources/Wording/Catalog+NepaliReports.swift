extension Catalog {
  /// What Nepali reports and descriptions say besides the words of a map sheet.
  static let nepaliReports: [Phrase: Message] = [
    .noteLapsedSuccessor: "अवधि सकिएको, अर्को योजना तयारीमा",
    .noteEndsOn: "{date} सम्म",
    .noteDateInferred: "अनुमान गरिएको मिति",
    .noteNotBefore: "{date} अघि होइन",
    .noteNotAfter: "{date} सम्ममा",
    .noteAdoptionNotSeen: "पारित भएको प्रमाण भेटिएन",
    .noteAuthorities: .plural(one: "{count} निकाय", other: "{count} निकाय"),
    .noteSourcesDisagree: "स्रोतहरू एकमत छैनन्",
    .noteOtherClaims: "अन्य दाबी",

    .milestonePlanned: "योजनामा",
    .milestoneWorkshop: "कार्यशाला",
    .milestoneCommittee: "समिति गठन",
    .milestoneGuideline: "निर्देशिका",
    .milestoneDrafted: "मस्यौदा",
    .milestoneValidated: "प्रमाणीकरण",
    .milestoneAdopted: "पारित",
    .milestoneLaunched: "सार्वजनिक",
    .milestoneBudgeted: "बजेट विनियोजन",
    .milestoneImplementing: "कार्यान्वयन",
    .milestoneMonitored: "अनुगमन",
    .milestoneEvaluated: "मूल्याङ्कन",
    .milestoneRenewed: "नवीकरण",
    .milestoneExpired: "अवधि समाप्ति",
    .milestoneWithdrawn: "फिर्ता",
    .milestoneOutcome: "उपलब्धि",
    .milestoneDated: "{milestone}, {date}",

    .describeExtent: .plural(
      one: "नक्साले {count} एकाइ देखाउँछ ({place})।",
      other: "नक्साले {count} एकाइ देखाउँछ ({place})।"),
    .describeInForce: .plural(
      one: "{total} एकाइमध्ये {count} मा योजना लागू छ",
      other: "{total} एकाइमध्ये {count} मा योजना लागू छ"),
    .describeDrafted: .plural(
      one: "{count} मा मस्यौदा तयार छ", other: "{count} मा मस्यौदा तयार छ"),
    .describePreparing: .plural(
      one: "{count} मा योजना तयारीमा छ", other: "{count} मा योजना तयारीमा छ"),
    .describeLapsed: .plural(
      one: "{count} मा योजनाको अवधि सकिएको छ", other: "{count} मा योजनाको अवधि सकिएको छ"),
    .describeNoKnownActivity: .plural(
      one: "{count} मा ज्ञात गतिविधि छैन", other: "{count} मा ज्ञात गतिविधि छैन"),
    .describeNoData: .plural(
      one: "{count} को तथ्याङ्क छैन", other: "{count} को तथ्याङ्क छैन"),
    .describeSentence: "{text}।",
    .clauses: "{first}; {second}",

    .reportWorld: "विश्व",
    .reportCountryProfiles: "देशगत विवरण",
    .reportPlansOverTime: "समयक्रममा राष्ट्रिय कार्ययोजना भएका देश",
    .reportCountriesAxis: "देशको सङ्ख्या",
    .reportJoinQuality: "तथ्याङ्क जोड्ने काम र तथ्याङ्कको गुणस्तर",
    .reportDataQuality: "तथ्याङ्कको गुणस्तर",
    .reportContinued: "(क्रमशः)",
    .calloutNote: "टिप्पणी",
    .calloutTip: "सुझाव",
    .calloutImportant: "महत्त्वपूर्ण",
    .calloutWarning: "चेतावनी",
    .calloutCaution: "सावधानी",
    .reportTableOfUnits: "एकाइहरूको तालिका",
    .reportMoreWithoutData: .plural(
      one: "तथ्याङ्क नभएको थप {count} एकाइ", other: "तथ्याङ्क नभएका थप {count} एकाइ"),
    .reportSourceCount: .plural(one: "{count} स्रोत", other: "{count} स्रोत"),
    .reportNationalPlan: "राष्ट्रिय कार्ययोजना",
    .reportNationalPlans: "राष्ट्रिय कार्ययोजनाहरू",
    .labelled: "{label}: {text}",
    .figureOf: "{total} मध्ये {count}",
    .figureCountriesSaid: "राष्ट्रिय योजना भएको भनिएका देश ({date})",
    .figureCountriesDated: "राष्ट्रिय योजनाको मिति खुलेको स्रोत यहाँ भएका देश",
    .figureCountriesInForce: "तीमध्ये {date} मा राष्ट्रिय योजना लागू भएका",
    .figureUnitsInForce: "योजना लागू भएका एकाइ",
    .figureUnitsLapsed: "योजनाको अवधि सकिएका एकाइ",
    .figureUnitsCovered: "माथिल्लो तहको योजनामा समेटिएका एकाइ",
    .figurePlansBelow: "साना एकाइहरूमा लागू योजना",
    .chartSummary: "{first} देश ({start}) बाट {last} देश ({end}) सम्म।",
    .chartYearOnly:
      "खाली वृत्तले वर्ष मात्र थाहा भएको गणना जनाउँछ ({dates}); त्यसबाट जाने रेखाले गणना गरिएको समयावधि देखाउँछ।",
    .joinSentence:
      "तालिकामा {rows} पङ्क्ति: {matched} जोडिएका, {unmatched} नजोडिएका, {outside} छनोटबाहिरका। {units} एकाइमध्ये {with} को पङ्क्ति छ।",
    .joinTotalRow: "अन्य पङ्क्तिको जम्मा, एकाइ होइन",
    .joinNameless: "पङ्क्तिमा नाम र सङ्केत दुवै छैन",
    .joinNoCode: "पङ्क्तिमा सङ्केत छैन",
    .joinUnknownCode: "सङ्केत {code} भएको एकाइ छैन",
    .joinUnknownName: "यो नामको एकाइ छैन",
    .joinUnknownNameInParent: "{place} मा यो नामको एकाइ छैन",
    .joinAmbiguous: .plural(
      one: "यो नामका {count} एकाइ छन्", other: "यो नामका {count} एकाइ छन्"),
    .joinUnstatedUnitType: "“{type}” प्रकारका एकाइ र सीमाको सम्बन्ध परियोजनामा भनिएको छैन",
    .joinParentless: "गणना गर्न सकिने माथिल्लो एकाइ पङ्क्तिमा छैन",
    .joinUnknownParent: "माथिल्लो एकाइको नाम {place} भएको एकाइ छैन",
    .joinUnknownRegion: "एकाइभन्दा माथि यो नामको क्षेत्र छैन",
    .joinOtherCodeSystem: "यसको सङ्केत {own} को हो, सीमाका सङ्केत {boundaries} का हुन्",
    .joinUnstatedSystem: "नभनिएको प्रणाली",
    .joinWrongEncoding: "नाम गलत सङ्केतनमा पढिएको छ",
    .joinSuggestions: "सायद {names}",
    .findingCorrected: .plural(
      one: "सच्याइका कारण {count} एकाइ धेरै आकृति मिलाएर बनेको छ",
      other: "सच्याइका कारण {count} एकाइ धेरै आकृति मिलाएर बनेका छन्"),
    .findingMerged: .plural(
      one: "एउटै सङ्केत भएका आकृति मिलाएर {count} एकाइ बनेको छ",
      other: "एउटै सङ्केत भएका आकृति मिलाएर {count} एकाइ बनेका छन्"),
    .findingEmpty: .plural(
      one: "प्रयोग गर्न मिल्ने बहुभुज नभएको {count} आकृति छोडिएको छ",
      other: "प्रयोग गर्न मिल्ने बहुभुज नभएका {count} आकृति छोडिएका छन्"),
    .findingRepaired: .plural(
      one: "{count} एकाइको अमान्य आकार सच्याइएको छ",
      other: "{count} एकाइको अमान्य आकार सच्याइएको छ"),
    .findingUnclosed: .plural(
      one: "{count} एकाइका बन्द नभएका घेरा बन्द गरिएका छन्",
      other: "{count} एकाइका बन्द नभएका घेरा बन्द गरिएका छन्"),
    .findingDropped: .plural(
      one: "{count} एकाइका केही नघेर्ने घेरा छोडिएका छन्",
      other: "{count} एकाइका केही नघेर्ने घेरा छोडिएका छन्"),
    .findingGap: .plural(
      one: "एकाइहरूबीच बढीमा १\u{A0}वर्ग किमीको {count} घेरिएको खाली ठाउँ",
      other: "एकाइहरूबीच बढीमा १\u{A0}वर्ग किमीका {count} घेरिएका खाली ठाउँ"),
    .findingOverlap: .plural(
      one: "एउटै जमिन ढाक्ने {count} जोडी एकाइ", other: "एउटै जमिन ढाक्ने {count} जोडी एकाइ"),
    .reportMethodStatus:
      "यस प्रतिवेदनमा कुनै पनि अवस्था हातले लेखिएको छैन। ती मिति र स्रोत भएका चरणबाट निकालिएका हुन्: कसले कुन योजना कहिले पारित, सार्वजनिक, वित्तपोषण वा नवीकरण गर्‍यो। कुनै योजना त्यस्तो भएको हुन सक्ने अन्तिम दिनदेखि त्यसको अवधि नसकिएसम्म वा पछिल्लो योजनाले त्यसको ठाउँ नलिएसम्म गनिन्छ।",
    .reportMethodMissing:
      "केही नदेखाइएको ठाउँमा केही मूल्याङ्कन गरिएको छैन: “तथ्याङ्क छैन” को अर्थ केही गरिँदैन भन्ने होइन। अवधि सकिएको योजना अवधि सकिएकै रूपमा देखाइन्छ, र स्रोतले घटना हुनुअघि घोषणा गरेको कुरा तयारी मात्र गनिन्छ।",
    .reportMethodDisagreement:
      "स्रोतहरू एकमत छैनन्। प्रत्येक दाबी राखिन्छ; बढी सटीकले निर्णय गर्छ, अरू प्रत्येक देशका टिप्पणीमा उल्लेख हुन्छन्।",
  ]
}
