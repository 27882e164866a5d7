using System.Text;
using Cashlink.Sandbox.Pdf;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class DocumentTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task CostsDocument_AfterCreationAndEachUpdate_ComesLateWithTheNextVersion()
    {
        var clock = SandboxHost.NewClock();
        var own = await SandboxHost.StartAsync(new SandboxOptions { Clock = clock, CostsDocumentDelay = TimeSpan.FromSeconds(10) });
        var invitation = await own.InviteAsync(SandboxHost.Investor(1));
        Assert.Null(await CostsAsync(own, invitation));

        clock.Advance(TimeSpan.FromSeconds(10));
        var first = await CostsAsync(own, invitation);
        (await own.PatchAsync($"/v2/invitations/{invitation}/", new { units = 1200 })).Expect(200);
        Assert.Null(await CostsAsync(own, invitation));
        clock.Advance(TimeSpan.FromSeconds(10));
        var second = await CostsAsync(own, invitation);

        Assert.Equal((1, 2), (first!["version"]!.GetValue<int>(), second!["version"]!.GetValue<int>()));
        var (before, after) = (await PdfTextAsync(own, first), await PdfTextAsync(own, second));
        Assert.Contains("1.100,00 EUR", before, StringComparison.Ordinal);
        Assert.Contains("1.200,00 EUR", after, StringComparison.Ordinal);
        Assert.Contains("Version 2", after, StringComparison.Ordinal);
        await own.DisposeAsync();
    }

    [Fact]
    public async Task CampaignDocuments_EachUrl_AnswersASoundPdf()
    {
        foreach (var number in new[] { 1, 2, 3, 4 })
        {
            var documents = (await host.GetAsync($"/v2/campaigns/{SandboxHost.Campaign(number)}/")).Expect(200).Json["documents"]!.AsArray();
            Assert.Equal(3, documents.Count);
            foreach (var document in documents) PdfProof.AssertSound((await host.GetAsync(document!["url"]!.ToString())).Expect(200).Bytes);
        }
    }

    [Fact]
    public async Task SignedDocuments_OfAnInvestment_HoldTheSubscriptionAndTheCosts()
    {
        var investment = await host.InvestAsync(SandboxHost.Investor(6));

        var papers = (await host.GetAsync($"/v2/investments/{investment}/signed-documents/")).Expect(200).Json.AsArray();

        Assert.Equal(["SIGNED_SUBSCRIPTION", "SIGNED_COSTS"], papers.Select(paper => paper!["kind"]!.ToString()));
        foreach (var paper in papers) PdfProof.AssertSound((await host.GetAsync(paper!["url"]!.ToString())).Expect(200).Bytes);
    }

    [Fact]
    public async Task Upload_File_ComesBackAsItWasAndIsNeverRunInPlace()
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent("<script>alert(1)</script>"u8.ToArray());
        content.Headers.ContentType = new("text/html");
        form.Add(content, "file", "../../Ausweis Kopie ä.html");
        var id = (await host.CallAsync(HttpMethod.Post, "/v2/documents/", form)).Expect(201).Id;

        var file = (await host.GetAsync($"/v2/documents/{id}/")).Expect(200);

        Assert.Equal("<script>alert(1)</script>", file.Text);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WithoutAFile_IsRefusedByItsField()
    {
        using var form = new MultipartFormDataContent { { new StringContent("text"), "note" } };

        (await host.CallAsync(HttpMethod.Post, "/v2/documents/", form)).ExpectRefusal("file");
    }

    [Fact]
    public void Pdf_UmlautsAndEuro_AreWrittenInTheFontsEncoding()
    {
        var pdf = new PdfDocument("Prüfung (1)", "Fuß").Heading("ä ö ü ß € „Gänsefüßchen“").Fact("Größe", "5 € \\ (netto)").ToBytes();

        PdfProof.AssertSound(pdf);
        Assert.Contains("\u00e4 \u00f6 \u00fc \u00df \u0080 \u0084G\u00e4nsef\u00fc\u00dfchen\u0093", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_MuchText_GoesOverSeveralPages()
    {
        var document = new PdfDocument("Lang", "Fuß").Heading(new string('W', 400));
        for (var paragraph = 0; paragraph < 60; paragraph++) document.Text(string.Join(' ', Enumerable.Repeat("Wort", 40)));
        var pdf = document.ToBytes();

        PdfProof.AssertSound(pdf);
        Assert.Contains("/Count 5", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode?> CostsAsync(SandboxHost host, Guid invitation) =>
        (await host.GetAsync($"/v2/invitations/{invitation}/")).Expect(200).Json["costs_document"];

    private static async Task<string> PdfTextAsync(SandboxHost host, System.Text.Json.Nodes.JsonNode document)
    {
        var file = (await host.GetAsync(document["url"]!.ToString())).Expect(200);
        PdfProof.AssertSound(file.Bytes);
        return Encoding.Latin1.GetString(file.Bytes);
    }
}
