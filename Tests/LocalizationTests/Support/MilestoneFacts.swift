/// The rows of `Geodata/status/milestones.csv`, without their addresses and notes: the facts that
/// the table of statuses is about.
enum MilestoneFacts {
  static let localization = """
    iso3,unit_type,unit_name,parent_name,code_system,code,parent_code,code_edition,instrument,generation,milestone,date_from,date_to,date_precision,period,evidence
    UGA,district,Dokolo,,,,,,LAP,1,adopted,2012,2013,year-range,,reported
    UGA,district,Bushenyi,,,,,,LAP,1,adopted,2012,2013,year-range,,reported
    UGA,district,Lira,,,,,,LAP,1,adopted,2012,2013,year-range,,reported
    UGA,district,Kitgum,,,,,,,,workshop,2015-09-29,2015-09-30,day,,announced
    UGA,district,Amuria,,,,,,,,workshop,2015-10-01,2015-10-02,day,,announced
    UGA,district,Kitgum,,,,,,LAP,1,published,2015-10-21,,day,2015/16-2019/20,reported
    UGA,district,Amuria,,,,,,LAP,1,period-start,2016,,year,2016-2020,reported
    UGA,district,Amuria,,,,,,LAP,2,published,2021-01,,month,2021-2025,reported
    KEN,county,Kwale,,KE-county,2,,,county action plan,1,launched,2022-07,,month,,reported
    KEN,county,Garissa,,KE-county,7,,,county action plan,1,launched,2023-06-08,,day,,reported
    KEN,county,Vihiga,,KE-county,38,,,county action plan,1,launched,2023-12,,month,,reported
    KEN,county,Baringo,,KE-county,30,,,county action plan,1,launched,,,unknown,,reported
    KEN,county,Samburu,,KE-county,25,,,county action plan,1,launched,,,unknown,,reported
    KEN,county,Mandera,,KE-county,9,,,county action plan,1,launched,,,unknown,,reported
    KEN,county,Murang'a,,KE-county,21,,,county action plan,1,drafting,,,unknown,,reported
    KEN,county,Bungoma,,KE-county,39,,,,,workshop,2016-06-03,2016-06-10,day-range,,announced
    KEN,county,Isiolo,,KE-county,11,,,,,workshop,2016-06-03,2016-06-10,day-range,,announced
    NGA,state,Adamawa,,COD-AB,NG002,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Bauchi,,COD-AB,NG005,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Bayelsa,,COD-AB,NG006,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Benue,,COD-AB,NG007,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Borno,,COD-AB,NG008,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Delta,,COD-AB,NG010,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Edo,,COD-AB,NG012,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Gombe,,COD-AB,NG016,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Kaduna,,COD-AB,NG019,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Kano,,COD-AB,NG020,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Kogi,,COD-AB,NG023,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Nasarawa,,COD-AB,NG026,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Plateau,,COD-AB,NG032,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Rivers,,COD-AB,NG033,,2019-04-17,state action plan,,adopted,,2024-03-08,not-after,,reported
    NGA,state,Gombe,,COD-AB,NG016,,2019-04-17,state action plan,1,launched,2017-12,,month,,reported
    NGA,LGA,Kaltungo,Gombe,,,,,LAP,1,launched,2018,,year,,reported
    NGA,LGA,Yamaltu Deba,Gombe,,,,,LAP,1,launched,2018,,year,,reported
    NGA,LGA,Balanga,Gombe,,,,,LAP,1,drafted,,2022-02-27,not-after,,reported
    NGA,LGA,Kwami,Gombe,,,,,LAP,1,drafted,,2022-02-27,not-after,,reported
    NGA,state,Nasarawa,,COD-AB,NG026,,2019-04-17,state action plan,1,launched,2020-08-06,,day,,reported
    NGA,LGA,Jos South,Plateau,,,,,LAP,1,validation,,,unknown,,reported
    NGA,LGA,Mangu,Plateau,,,,,LAP,1,validation,,,unknown,,reported
    NGA,LGA,Wase,Plateau,,,,,LAP,1,validation,,,unknown,,reported
    PHL,municipality/city,Real,Quezon,PSGC,0405638000,,,,,workshop,2012-03-20,2012-03-21,day,,reported
    PHL,municipality/city,Calbiga,Samar,PSGC,0806004000,,,,,workshop,2012-03-23,2012-03-24,day,,reported
    PHL,municipality/city,City of Marawi,Lanao del Sur,PSGC,1903617000,,,,,workshop,2012-04-02,2012-04-03,day,,reported
    PHL,municipality/city,City of Tabuk,Kalinga,PSGC,1403213000,,,,,workshop,2012-04-12,2012-04-13,day,,reported
    PHL,municipality/city,Cuyapo,Nueva Ecija,PSGC,0304906000,,,,,workshop,2012-05-03,,day,,reported
    PHL,municipality/city,Real,Quezon,PSGC,0405638000,,,LAP,1,developed,,,unknown,,reported
    PHL,municipality/city,Calbiga,Samar,PSGC,0806004000,,,LAP,1,developed,,,unknown,,reported
    PHL,municipality/city,City of Tabuk,Kalinga,PSGC,1403213000,,,LAP,1,developed,,,unknown,,reported
    PHL,municipality/city,Cuyapo,Nueva Ecija,PSGC,0304906000,,,LAP,1,developed,,,unknown,,reported
    PHL,province,Agusan del Norte,,PSGC,1600200000,,,LAP,1,developed,,,unknown,,reported
    PHL,municipality/city,Real,Quezon,PSGC,0405638000,,,resolution,,adopted,2012,,not-before,,reported
    PHL,province,Kalinga,,PSGC,1403200000,,,women in peace body,,appointed,2012,,not-before,,reported
    PHL,province,Lanao del Sur,,PSGC,1903600000,,,provincial action plan,1,launched,,,unknown,2024-2029,reported
    PHL,region,BARMM,,PSGC,1900000000,,,regional action plan,,adopted,2020,,year,,reported
    PHL,region,BARMM,,PSGC,1900000000,,,regional action plan,,launched,2023-10-05,,day,2023-2028,reported
    NPL,district,Banke,,,,,,,,workshop,2011-06,,month,,reported
    NPL,district,Dang,,,,,,,,workshop,2011-06,,month,,reported
    NPL,district,Kanchanpur,,,,,,,,workshop,2011-06,,month,,reported
    NPL,district,Baglung,,,,,,,,workshop,2011-06,,month,,reported
    NPL,district,Syangja,,,,,,,,workshop,2011-06,,month,,reported
    NPL,district,Kaski,,,,,,,,workshop,2011-06,,month,,reported
    SLE,district council,Bo District Council,,COD-AB,SL0301,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Bombali District Council,,COD-AB,SL0201,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Bonthe District Council,,COD-AB,SL0302,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Kailahun District Council,,COD-AB,SL0101,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Kambia District Council,,COD-AB,SL0202,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Kenema District Council,,COD-AB,SL0102,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Koinadugu District Council,,COD-AB,SL0203,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Kono District Council,,COD-AB,SL0103,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Moyamba District Council,,COD-AB,SL0303,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Port Loko District Council,,COD-AB,SL0204,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Pujehun District Council,,COD-AB,SL0304,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Tonkolili District Council,,COD-AB,SL0205,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,district council,Western Area District council,,COD-AB,SL0401,,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Bo City Council,,COD-AB,,SL0301,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Kenema City Council,,COD-AB,,SL0102,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Bonthe Municipal Council,,COD-AB,,SL0302,2016-10-17,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Freetown City Council,,,,,,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Makeni City Council,,,,,,guideline,,adopted,2013-02-08,,day,,reported
    SLE,city/municipal council,Koidu New Sembehun City Council,,,,,,guideline,,adopted,2013-02-08,,day,,reported
    LBR,county,Bong,,COD-AB,LR02,,2019-11-04,LAP,1,writeshop,2016-03-01,2016-03-02,day,,announced
    LBR,county,Grand Bassa,,COD-AB,LR04,,2019-11-04,LAP,1,writeshop,2016-03-01,2016-03-02,day,,announced
    SSD,county,Yei,Central Equatoria,COD-AB,SS0106,,2018-08-17,,,workshop,2015-05,,month,,reported
    SSD,county,Torit,Eastern Equatoria,COD-AB,SS0208,,2018-08-17,,,workshop,2015-05,,month,,reported
    COD,province,Nord-Kivu,,COD-AB,CD61,,2019-09-11,provincial action plan,1,adopted,2017-03-02,,day,,reported
    COD,zone,Mbujimayi,Kasaï-Oriental,COD-AB,,CD82,,steering committee,,met,2024-10-24,,day,,reported
    COD,zone,Tshilenge,Kasaï-Oriental,COD-AB,,CD82,,steering committee,,met,2024-10-24,,day,,reported
    COL,city,Cali,Valle del Cauca,DANE,,76,2018,,,workshop,2012-09,,inferred-year,,reported
    COL,city,Popayán,Cauca,DANE,,19,2018,,,workshop,2012-09,,inferred-year,,reported
    COL,city,Quibdó,Chocó,DANE,,27,2018,,,workshop,2012-09,,inferred-year,,reported
    SRB,municipality,Pirot,,,,,,,,workshop,2014-10-19,2014-10-20,day,,reported
    GEO,region,Shida Kartli,,,,,,,,workshop,2017-11-24,2017-11-28,day-range,,reported
    GEO,region,Samegrelo,,,,,,,,workshop,2017-11-24,2017-11-28,day-range,,reported
    GEO,municipality,Gori,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Kaspi,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Khashuri,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Kareli,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Dusheti,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Zugdidi,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Tsalenjikha,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Sachkhere,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Stepantsminda,,,,,,working group,,established,,2019-05-13,not-after,,reported
    GEO,municipality,Tskaltubo,,,,,,working group,,established,,2019-05-13,not-after,,reported
    UKR,oblast,Lviv,,,,,,,,workshop,2018-06,,month,,reported
    UKR,oblast,Kherson,,,,,,,,workshop,2018-06,,month,,reported
    UKR,oblast,Zakarpattia,,,,,,regional plan,,budgeted,2022,,not-before,,reported
    BIH,municipality,Ilijaš,,,,,,LAP,1,adopted,,,unknown,2016-2017,reported
    """

  /// Rows of `Geodata/status/national_action_plans.csv`, likewise.
  static let national = """
    iso3,instrument,generation,milestone,date_from,date_to,date_precision,period
    DNK,NAP,1,adopted,2005,,year,
    DNK,NAP,2,adopted,2008,,year,
    DNK,NAP,3,adopted,2014,,year,
    UGA,NAP,1,adopted,2008,,year,
    UGA,NAP,3,launched,2021-03-08,,day,2021-2025
    SLE,NAP,1,adopted,2010,,year,2010-2014
    SLE,NAP,2,adopted,2019,,year,2019-2023
    SLE,NAP,2,adopted,2018,,year,2018-2023
    PHL,NAP,1,adopted,2010,,year,2010-2016
    PHL,NAP,2,adopted,2014,,year,
    PHL,NAP,3,adopted,2017,,year,2017-2022
    PHL,NAP,4,launched,,2023-12-19,not-after,2023-2033
    NPL,NAP,1,adopted,2011-02-01,,day,2011/12-2015/16
    NPL,NAP,2,adopted,2022-09-22,,day,2022/23-2024/25
    NGA,NAP,1,adopted,2013,,year,2013-2017
    NGA,NAP,2,adopted,2017,,year,2017-2020
    NGA,NAP,3,drafted,,2024-03-11,not-after,
    COD,NAP,2,adopted,2019,,year,2019-2022
    COD,NAP,2,adopted,2020,,year,2020-2023
    SSD,NAP,1,adopted,2015,,year,2015-2020
    GEO,NAP,1,adopted,2012,,year,2012-2015
    GEO,NAP,1,adopted,2011,,year,
    GEO,NAP,2,adopted,2016,,year,2016-2017
    GEO,NAP,3,adopted,2018,,year,2018-2020
    GEO,NAP,4,adopted,2022-10-26,,day,2022-2024
    """
}
