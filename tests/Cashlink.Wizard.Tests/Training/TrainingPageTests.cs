using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Hosting.Development.Training;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Training;

/// <summary>Every page that a partner who trains shows says that nothing is real, and no page of anybody else does.</summary>
public sealed class TrainingPageTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Partners:0:Training"] = "true" };

    protected override void Add(IServiceCollection services) => services.AddTraining(new TrainingGround(Sandbox.Address));

    [Fact]
    public async Task EveryPage_OfATrainingPartner_SaysThatNothingIsReal()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        foreach (var page in new[] { "units", "help", "accessibility" })
            await AssertSaysAsync($"/w/{launched.SessionId}/{page}", cookie);
        await AssertSaysAsync($"/w/{launched.SessionId}/units", cookie: null);
        var home = await HomeGuest.ComeAsync(Visitor);
        await AssertSaysAsync(home.Path, home.Cookie);
        await AssertSaysAsync(home.Path, cookie: null);
        using var console = await Visitor.PostAsync("/api/advisor-sessions", JsonContent.Create(new { advisor = new { id = "7", name = "Petra Vogt" } }));
        var way = new Uri((await console.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!).PathAndQuery;
        using var entered = await Visitor.EnterAsync(way);
        await AssertSaysAsync("/advisor", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    [Fact]
    public async Task NoPage_OfAnotherPartner_SaysSo()
    {
        var launched = await Visitor.LaunchAsync(key: WizardStage.OtherPartnerKey);
        var cookie = await Visitor.AdmitAsync(launched);

        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("data-step=\"units\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-training", page, StringComparison.Ordinal);
        Assert.DoesNotContain("training.css", page, StringComparison.Ordinal);
    }

    private async Task AssertSaysAsync(string path, string? cookie)
    {
        using var answer = await Visitor.GetAsync(path, cookie);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(page.Contains("data-training", StringComparison.Ordinal), $"{path} ({(int)answer.StatusCode}) does not say that it is a training");
        Assert.True(
            page.Contains(ShellTexts.All.German.TrainingText, StringComparison.Ordinal) || page.Contains(ShellTexts.All.English.TrainingText, StringComparison.Ordinal), path);
    }
}
