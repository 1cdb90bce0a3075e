/**
 * Abbreviations that a board member of any industry reads without a pause: offices, countries and bodies, money, law and accounts,
 * days, measures, everyday technology, and what this format itself speaks of. A list of our own.
 */
export const knownAcronyms: ReadonlySet<string> = new Set(
  [
    // Offices and functions
    "CAO CCO CDO CEO CFO CHRO CIO CISO CMO COO CPO CRO CSO CTO EVP SVP VP MD GM HR IT ICT PA PMO PR R&D RD QA H&S",
    "HSE MP",
    // Countries, bodies and forms of companies
    "UK GB US USA UAE EU EEA EFTA UN NATO WHO WTO IMF OECD ILO ECB NGO NGOS EMEA APAC DACH NHS NASA ESA BBC FBI",
    "CIA FIFA UEFA IOC AG BV NV SA SE SRL LLC LLP LP PLC LTD INC OY AB KG GMBH SME SMES IBM SAP DHL UPS BMW VW BP",
    "HP KPMG EY PWC ABB BASF IKEA ING UBS HSBC",
    // Money, law and accounts; the codes of currencies are known to the rule
    "VAT GST GDP GNP NPV IRR ROI ROE ROCE EBIT EBITDA EPS P&L PL BS FX IPO M&A KPI KPIS OKR OKRS FTE FTES GAAP",
    "IFRS CAPEX OPEX IBAN SEPA ATM PIN AGM ESG CSR GDPR NDA RFP RFI SLA SLAS SWOT USP B2B B2C CRM ERP POS CPI ETA",
    "HQ LLM MBA PHD BA MA BSC MSC FAQ FAQS Q&A PO QC YTD DCF WACC",
    // Time
    "AD AM BC PM CET CEST GMT UTC EST PST FY JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU",
    "FRI SAT SUN H1 H2 NYE",
    // Measures and substances
    "KM KG CM MM ML KW MW GW KWH MWH GWH TWH GB TB MB KB MHZ GHZ DB CO2 CO2E NOX DNA RNA HIV BMI LED LPG LNG PVC",
    "PH PPM MPH BN MN",
    // Everyday technology and words
    "AI API APP CCTV CD DVD GPS ID IDS PC PCS PDF PDFS QR RFID SIM SMS TV TVS URL USB VPN WIFI WLAN XML DIY OK PS",
    "RSVP SOS TBA TBC TBD VIP ASAP FYI CV CVS PPE ISO DIN EN BSI GP ICU ER MRI CT HGV SUV RV COVID AIDS NB PTO",
    "TODO FIXME XS XL XXL III NO YES IP",
    // Words that people write in capitals to be heard
    "ALL AND ANY ARE AS AT BE BUT BY CAN DO DONE DRAFT FOR FROM HAS IF IN IS IT LIVE MUST NEVER NEW NONE NOT NOW",
    "OF OLD ON ONCE ONE ONLY OR OUR OUT STOP THE THIS TO TWO UP WE WILL WITH ZERO BOTH EACH EVERY NOTE OPEN",
  ].flatMap((words) => words.split(" ")),
);
