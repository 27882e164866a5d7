using System.Net;
using System.Security.Cryptography;
using System.Text;
using Cashlink.Api;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Documents;

public sealed class DocumentEndpointTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private const string DocumentOfCampaign1 = "f0000000-0000-4000-8000-000000000101";
    private const string DocumentOfCampaign2 = "f0000000-0000-4000-8000-000000000201";

    [Fact]
    public async Task Get_DocumentOfTheCampaign_IsHandedOn()
    {
        var (sessionId, cookie) = await InAsync();
        using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}", cookie);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentOfCampaign2)]
    [InlineData("..%2F..%2Finvestors")]
    [InlineData("http:%2F%2Fevil.example")]
    [InlineData("nothing")]
    [InlineData("costs")]
    public async Task Get_AnythingThatIsNotTheSessions_IsNotFound(string document)
    {
        var (sessionId, cookie) = await InAsync();
        using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/{document}", cookie);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_CostsDocumentOfTheInvitation_IsHandedOn()
    {
        var (sessionId, cookie) = await InAsync();
        var state = await Stage.EnterAsync(sessionId);
        await state.SubmitUnitsAsync(new UnitsAnswer(50));
        using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/costs", cookie);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PaperOfTheInvestment_IsADownloadThatNobodyKeeps()
    {
        var (sessionId, cookie) = await InAsync();
        var papers = await SignedAsync(sessionId);
        using var answer = await Visitor.GetAsync(PathOf(sessionId, papers[0].Id), cookie);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(papers[0].Name, answer.Content.Headers.ContentDisposition?.FileNameStar ?? answer.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PaperOfAnotherInvestment_IsNotFound()
    {
        var (sessionId, cookie) = await InAsync();
        await SignedAsync(sessionId);
        var (otherId, otherCookie) = await InAsync(investor: 5);
        var others = await SignedAsync(otherId);
        using var foreign = await Visitor.GetAsync(PathOf(sessionId, others[0].Id), cookie);
        using var withForeignCookie = await Visitor.GetAsync(PathOf(otherId, others[0].Id), cookie);
        using var own = await Visitor.GetAsync(PathOf(otherId, others[0].Id), otherCookie);

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, withForeignCookie.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Theory]
    [InlineData("Zeichnungsschein.pdf", "Zeichnungsschein.pdf")]
    [InlineData("Kosten v4 (unterzeichnet).pdf", "Kosten v4 (unterzeichnet).pdf")]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("a\r\nSet-Cookie: b", "a__Set-Cookie_ b")]
    [InlineData("...", "document")]
    [InlineData("", "document")]
    public void SafeName_OfWhatComesFromOutside_FitsAFile(string name, string expected) => Assert.Equal(expected, InvestmentPapers.SafeName(name));

    [Fact]
    public async Task Get_WithoutTheSessionsCookie_StaysClosed()
    {
        var (sessionId, _) = await InAsync();
        var (_, cookieOfAnother) = await InAsync(investor: 2);
        using var without = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}");
        using var others = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}", cookieOfAnother);

        Assert.Equal(HttpStatusCode.Forbidden, without.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, others.StatusCode);
    }

    [Fact]
    public async Task Get_WhileCashlinkIsDown_IsAPageThatTellsNothingOfTheInside()
    {
        var (sessionId, cookie) = await InAsync();
        await Sandbox.FailAsync("/v2/");
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/costs", cookie);
        using var document = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}", cookie);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True((int)document.StatusCode >= 500);
        Assert.DoesNotContain("Exception", await document.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ToItsEnd_IsNotedBeforeTheAnswerEnds()
    {
        var (sessionId, cookie) = await InAsync();
        using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}", cookie);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        var reading = (await Stage.Store.FindAsync(sessionId))!.Confirmations.ReadingOf(DocumentOfCampaign1);
        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), "de", Stage.Clock.GetUtcNow()), (reading?.Hash, reading?.Language, reading!.At));
        var entry = Assert.Single(await RecordAsync(sessionId));
        Assert.Equal((EvidenceActor.Investor, reading.Hash), (entry.Actor, ((DocumentOpened)entry.Entry).Hash));
    }

    [Fact]
    public async Task Get_TheSameAgain_IsNotedOnce()
    {
        var (sessionId, cookie) = await InAsync();
        for (var time = 0; time < 3; time++)
        {
            using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/{DocumentOfCampaign1}", cookie);
            await answer.Content.ReadAsByteArrayAsync();
        }

        Assert.Single(await RecordAsync(sessionId));
    }

    [Fact]
    public async Task Get_ManyAtOnce_NotesEach()
    {
        var (sessionId, cookie) = await InAsync();
        await (await Stage.EnterAsync(sessionId)).SubmitUnitsAsync(new UnitsAnswer(50));
        string[] documents = [DocumentOfCampaign1, DocumentOfCampaign1[..^1] + "2", DocumentOfCampaign1[..^1] + "3", "costs"];

        await Task.WhenAll(documents.Select(async document =>
        {
            using var answer = await Visitor.GetAsync($"/w/{sessionId}/documents/{document}", cookie);
            await answer.Content.ReadAsByteArrayAsync();
        }));

        Assert.Equal(documents.Order(), (await Stage.Store.FindAsync(sessionId))!.Confirmations.DocumentsOpened.Select(reading => reading.DocumentId).Order());
    }

    [Fact]
    public async Task Send_ThatBreaksOff_IsNotNoted()
    {
        var (sessionId, _) = await InAsync();
        var delivery = Stage.Services.GetRequiredService<DocumentDelivery>();
        var session = (await Stage.Store.FindAsync(sessionId))!;
        var document = (await delivery.OpenAsync(session, DocumentOfCampaign1))!;
        await using (document.Content)
        {
            await using var half = new DocumentContent(new MemoryStream(new byte[10]), "application/pdf", length: 20);
            await Assert.ThrowsAsync<IOException>(() => delivery.SendAsync(
                document with { Content = half }, new SessionAccess(Guid.Empty, sessionId, SessionRole.Investor), session, Stream.Null));
        }

        Assert.Empty(await RecordAsync(sessionId));
        Assert.Empty((await Stage.Store.FindAsync(sessionId))!.Confirmations.DocumentsOpened);
    }

    private Task<IReadOnlyList<EvidenceItem>> RecordAsync(Guid sessionId) => Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(sessionId);

    private static string PathOf(Guid sessionId, string document) => $"/w/{sessionId}/documents/investment/{document}";

    private async Task<IReadOnlyList<DocumentLink>> SignedAsync(Guid sessionId)
    {
        var state = await Stage.EnterAsync(sessionId);
        await Stage.LeadAsync(state, WizardStep.Wallet, units: 50);
        return await state.ReadPapersAsync();
    }

    private async Task<(Guid SessionId, string Cookie)> InAsync(int investor = 1)
    {
        var launched = await Visitor.LaunchAsync(investor);
        return (launched.SessionId, await Visitor.AdmitAsync(launched));
    }
}
