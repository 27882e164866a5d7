using Cashlink.Sandbox.Pdf;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Scenario;

/// <summary>The documents of a campaign: the information sheet, the terms, the risks.</summary>
public static class ScenarioDocuments
{
    private const string Footer = "Muster aus der Sandbox, kein echtes Angebot";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>What the papers of a kind of offer are called, and the words that the law gives them.</summary>
    private sealed record Papers(string Sheet, string Warning, string Terms, string Loan, string FormTitle, string Form);

    /// <summary>§ 4 (4) WpPG has the warning of the sheet.</summary>
    private static readonly Papers Security = new(
        "Wertpapier-Informationsblatt",
        "Der Erwerb dieses Wertpapiers ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
        "Anleihebedingungen", "Anleihe", "Form des Wertpapiers",
        "Kryptowertpapier im Sinne des Gesetzes über elektronische Wertpapiere (eWpG), eingetragen in einem Kryptowertpapierregister. "
            + "Die Übertragung geschieht durch Umtragung auf das Wallet der Erwerberin oder des Erwerbers.");

    /// <summary>§ 13 (4) VermAnlG has the warning of the sheet.</summary>
    private static readonly Papers Loan = new(
        "Vermögensanlagen-Informationsblatt",
        "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
        "Darlehensbedingungen", "Vermögensanlage", "Art der Vermögensanlage",
        "Tokenisiertes Nachrangdarlehen im Sinne von § 1 Abs. 2 Nr. 4 VermAnlG. Die Übertragung geschieht durch Umtragung auf das Wallet "
            + "der Erwerberin oder des Erwerbers.");

    public static IEnumerable<DocumentRow> Of(int number, CampaignRow campaign, ProductRow product, DateTimeOffset at)
    {
        var papers = number == 4 ? Loan : Security;
        yield return Row(number, 1, campaign, "INFORMATION_SHEET", papers.Sheet + ".pdf", InformationSheet(papers, campaign, product), at);
        yield return Row(number, 2, campaign, "TERMS", papers.Terms + ".pdf", Terms(papers, campaign, product), at);
        yield return Row(number, 3, campaign, "RISK_NOTES", "Risikohinweise.pdf", Risks(campaign), at);
    }

    private static byte[] InformationSheet(Papers papers, CampaignRow campaign, ProductRow product) =>
        new PdfDocument($"{papers.Sheet} {campaign.Name}", Footer)
            .Heading(papers.Sheet)
            .Text(papers.Warning)
            .Section(product.Name)
            .Fact("Emittentin", product.IssuerName)
            .Fact("Preis je Anteil", campaign.UnitPrice.ToText(German))
            .Fact("Mindestzeichnung", $"{campaign.MinimumUnits.ToString("N0", German)} Anteile = {(campaign.UnitPrice * campaign.MinimumUnits).ToText(German)}")
            .Fact("Höchstzeichnung", $"{(campaign.MaximumUnits ?? 0).ToString("N0", German)} Anteile")
            .Fact("Agio", campaign.AgioPercent.ToString("0.##", German) + " %")
            .Fact("Emissionsvolumen", (campaign.UnitPrice * campaign.UnitsTotal).ToText(German))
            .Fact("Laufzeit", "31.12.2031")
            .Fact("Zinssatz", "5,25 % p. a.")
            .Section(papers.FormTitle)
            .Text(papers.Form)
            .ToBytes();

    private static byte[] Terms(Papers papers, CampaignRow campaign, ProductRow product)
    {
        var document = new PdfDocument($"{papers.Terms} {campaign.Name}", Footer)
            .Heading(papers.Terms)
            .Text($"{product.Name} der {product.IssuerName}");
        var clauses = new (string Title, string Text)[]
        {
            ("§ 1 Form und Nennbetrag", $"Die {papers.Loan} ist eingeteilt in untereinander gleichberechtigte Anteile im Nennbetrag von je {campaign.UnitPrice.ToText(German)}."),
            ("§ 2 Verzinsung", "Die Anteile werden vom Tag der Lieferung an mit 5,25 % jährlich verzinst. Die Zinsen sind nachträglich am 30. Juni eines jeden Jahres fällig."),
            ("§ 3 Laufzeit und Rückzahlung", $"Die {papers.Loan} wird am 31. Dezember 2031 zum Nennbetrag zurückgezahlt, sofern sie nicht zuvor gekündigt wurde."),
            ("§ 4 Qualifizierter Rangrücktritt", $"Forderungen aus der {papers.Loan} treten hinter alle nicht nachrangigen Forderungen zurück, solange ihre Erfüllung zur Insolvenz der Emittentin führen würde."),
            ("§ 5 Übertragung", "Die Anteile können nur durch Umtragung im Register übertragen werden. Dazu braucht die Erwerberin oder der Erwerber ein Wallet und eine abgeschlossene Identifizierung."),
            ("§ 6 Widerruf", "Anlegerinnen und Anleger, die Verbraucher sind, können ihre Zeichnung innerhalb von vierzehn Tagen ohne Angabe von Gründen widerrufen."),
            ("§ 7 Schlussbestimmungen", "Es gilt deutsches Recht. Gerichtsstand ist, soweit zulässig, der Sitz der Emittentin.")
        };
        foreach (var (title, text) in clauses) document.Section(title).Text(text);
        return document.ToBytes();
    }

    private static byte[] Risks(CampaignRow campaign) =>
        new PdfDocument($"Risikohinweise {campaign.Name}", Footer)
            .Heading("Risikohinweise")
            .Section("Verlust des Kapitals").Text("Die Emittentin kann zahlungsunfähig werden. Dann ist ein teilweiser oder vollständiger Verlust des Anlagebetrags und der Zinsen möglich.")
            .Section("Geringe Handelbarkeit").Text("Für die Anteile gibt es keinen geregelten Markt. Wer vor dem Ende der Laufzeit verkaufen möchte, findet womöglich niemanden, der kauft.")
            .Section("Wallet und Schlüssel").Text("Wer den Schlüssel eines eigenen Wallets verliert, kann über die Anteile darin nicht mehr verfügen.")
            .Section("Klumpenrisiko").Text("Legen Sie nur einen Teil Ihres Vermögens so an, und nur Geld, das Sie in den nächsten Jahren nicht brauchen.")
            .ToBytes();

    private static DocumentRow Row(int number, int document, CampaignRow campaign, string kind, string name, byte[] content, DateTimeOffset at) => new()
    {
        Id = ScenarioIds.Document(number, document),
        OwnerId = campaign.Id,
        Kind = kind,
        Name = name,
        Content = content,
        CreatedAt = at,
        ReadyAt = at
    };
}
