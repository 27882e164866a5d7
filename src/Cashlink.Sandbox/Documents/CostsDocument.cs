using Cashlink.Sandbox.Pdf;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Documents;

/// <summary>The costs information for one version of an invitation: units, amount, fees.</summary>
public static class CostsDocument
{
    public const string Kind = "COSTS";

    // Paid by the issuer out of the proceeds, but the law wants it named.
    private const decimal DistributionPercent = 3m;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static byte[] Write(InvitationRow invitation, CampaignRow campaign, ProductRow product, DateTimeOffset at)
    {
        var amount = campaign.UnitPrice * invitation.Units;
        var agio = amount.Percent(campaign.AgioPercent);
        return new PdfDocument($"Kosteninformation {campaign.Name}", $"Kosteninformation zur Einladung {invitation.Id}, Version {invitation.Version} (Sandbox, kein echtes Angebot)")
            .Heading("Ex-ante-Kosteninformation")
            .Text("Information über alle Kosten und Nebenkosten nach § 63 Abs. 7 WpHG. / Information on costs and charges before you subscribe.")
            .Section(campaign.Name)
            .Fact("Emittentin / Issuer", product.IssuerName)
            .Fact("Anteile / Units", invitation.Units.ToString("N0", German))
            .Fact("Preis je Anteil / Price per unit", campaign.UnitPrice.ToText(German))
            .Fact("Anlagebetrag / Amount", amount.ToText(German))
            .Section("Kosten / Fees")
            .Fact($"Agio ({campaign.AgioPercent.ToString("0.##", German)} %)", agio.ToText(German))
            .Fact("Depot und Verwahrung / Custody", "0,00 EUR")
            .Fact($"Vertriebsprovision, trägt die Emittentin / Distribution fee, borne by the issuer ({DistributionPercent.ToString("0.##", German)} %)",
                amount.Percent(DistributionPercent).ToText(German))
            .Fact("Sie zahlen insgesamt / You pay in total", (amount + agio).ToText(German))
            .Section("Stand / As of")
            .Fact("Version", invitation.Version.ToString(German))
            .Fact("Erstellt / Made", at.UtcDateTime.ToString("dd.MM.yyyy HH:mm:ss 'UTC'", German))
            .ToBytes();
    }
}
