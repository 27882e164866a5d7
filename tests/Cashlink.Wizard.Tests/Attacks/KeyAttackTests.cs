using System.Net;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody wants to use the partner API who may not, or not with this session.</summary>
public sealed class KeyAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    [Theory]
    [InlineData(null, "it carries no key")]
    [InlineData("guessed-partner-key", "its key is none that is valid")]
    [InlineData("Demo-Partner-Key", "its key is none that is valid")]
    [InlineData("demo-partner-key,other-partner-key", "its key is none that is valid")]
    [InlineData("demo", "its key is none that is valid")]
    [InlineData("sandbox-secret", "its key is none that is valid")]
    [InlineData(WizardStage.WebhookToken, "its key is none that is valid")]
    public async Task Key_ThatIsNoPartners_OpensNothing(string? key, string words)
    {
        var (launched, _) = await AdmittedAsync();
        NoteSecret("what was tried", key ?? "");
        var callsBefore = (await Sandbox.CallsAsync()).Count;

        using var launch = await Visitor.PostLaunchAsync(System.Net.Http.Json.JsonContent.Create(Visitor.LaunchBody()), key);
        using var read = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}", key);
        using var cancel = await Visitor.CancelAsync(launched.SessionId, key ?? "");

        foreach (var answer in new[] { launch, read, cancel })
            await AssertProblemAsync(HttpStatusCode.Unauthorized, answer);
        AssertLogged(words);
        Assert.Equal(callsBefore, (await Sandbox.CallsAsync()).Count);
        Assert.Null((await Stage.Store.FindAsync(launched.SessionId))!.End);
    }

    [Fact]
    public async Task Key_AsItsHash_IsNoKey()
    {
        var hash = SecretHash.Of(WizardStage.PartnerKey);
        NoteSecret("what was tried", hash);
        using var answer = await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}", hash);

        await AssertProblemAsync(HttpStatusCode.Unauthorized, answer);
    }

    [Fact]
    public async Task Key_RotatedOut_IsRefusedFromTheRestartOn()
    {
        const string Old = "old-partner-key", New = "new-partner-key";
        NoteSecret("old key", Old);
        NoteSecret("new key", New);
        await using (var during = await OpenAsync((0, New), (1, Old)))
        {
            using var portal = new Visitor(during.Address);
            await portal.LaunchAsync(key: Old);
            await portal.LaunchAsync(key: New);
        }
        await using var after = await OpenAsync((0, New));
        using var visitor = new Visitor(after.Address);

        using var refused = await visitor.PostLaunchAsync(key: Old);
        await AssertProblemAsync(HttpStatusCode.Unauthorized, refused);
        await visitor.LaunchAsync(key: New);
        AssertLogged("its key is none that is valid");
    }

    [Fact]
    public async Task Session_OfAnotherPartner_CanBeNeitherReadNorCancelled()
    {
        var (launched, _) = await AdmittedAsync();
        using var read = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}", WizardStage.OtherPartnerKey);
        using var cancel = await Visitor.CancelAsync(launched.SessionId, WizardStage.OtherPartnerKey);
        using var none = await Visitor.CancelAsync(Guid.NewGuid(), WizardStage.OtherPartnerKey);

        await AssertProblemAsync(HttpStatusCode.NotFound, read);
        await AssertProblemAsync(HttpStatusCode.NotFound, cancel);
        // Word for word the answer for a session that does not exist; only the number of the request differs.
        Assert.Equal(Detail(await none.Content.ReadAsStringAsync()), Detail(await cancel.Content.ReadAsStringAsync()));
        AssertLogged($"Partner other asked for session {launched.SessionId}");
        Assert.Null((await Stage.Store.FindAsync(launched.SessionId))!.End);
    }

    private static string Detail(string problem)
    {
        var json = System.Text.Json.JsonDocument.Parse(problem).RootElement;
        return string.Join(' ', json.EnumerateObject().Where(part => part.Name != "traceId").Select(part => part.ToString()));
    }

    private async Task<WizardStage> OpenAsync(params (int Number, string Key)[] keys)
    {
        var settings = new Dictionary<string, string?>(LoudSettings);
        foreach (var (number, key) in keys)
            settings[$"Partners:0:KeyHashes:{number}"] = SecretHash.Of(key);
        var stage = await WizardStage.OpenAsync(Sandbox, settings: settings, log: Book);
        await stage.StartAsync();
        return stage;
    }
}
