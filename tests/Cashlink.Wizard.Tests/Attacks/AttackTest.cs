using System.Net;
using System.Text.Json;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>
/// A test of somebody who does not belong. The whole log is kept, with everything turned up to Trace, and at the end no secret may
/// stand in it: those that every wizard has, and those that the test has noted.
/// </summary>
public abstract class AttackTest(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private readonly List<(string What, string Value)> _secrets =
    [
        ("partner key", WizardStage.PartnerKey), ("partner key", WizardStage.OtherPartnerKey), ("webhook token", WizardStage.WebhookToken),
        ("client secret", "sandbox-secret"),
    ];

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => LoudSettings;

    /// <summary>Everything at Trace, also what the wizard's own settings turn down and what it keeps down in its code.</summary>
    public static IReadOnlyDictionary<string, string?> LoudSettings { get; } = new[]
    {
        "Default", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.SignalR",
        "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command",
        "Microsoft.Hosting.Lifetime", "System.Net.Http.HttpClient",
    }.ToDictionary(category => "Logging:LogLevel:" + category, _ => (string?)"Trace");

    /// <summary>A browser's admission, whose parts are secrets of this test.</summary>
    protected async Task<(Launched Launched, string Cookie)> AdmittedAsync(int investor = 1, int campaign = 1, string key = WizardStage.PartnerKey)
    {
        var launched = await LaunchAsync(investor, campaign, key);
        var cookie = await Visitor.AdmitAsync(launched);
        NoteSecret("cookie", cookie.Split('.')[^1]);
        return (launched, cookie);
    }

    protected async Task<Launched> LaunchAsync(int investor = 1, int campaign = 1, string key = WizardStage.PartnerKey)
    {
        var launched = await Visitor.LaunchAsync(investor, campaign, key);
        NoteSecret("launch link", TokenOf(launched));
        return launched;
    }

    protected static string TokenOf(Launched launched) => launched.LaunchUrl.Segments[^1];

    /// <summary>Must not be in the log at the end.</summary>
    protected void NoteSecret(string what, string value)
    {
        // A secret of a letter or two is in every log.
        if (value.Length > 5)
            _secrets.Add((what, value));
    }

    /// <summary>The refusal is in the log, as a warning of ours with these words.</summary>
    protected void AssertLogged(string words) =>
        Assert.Contains(Book.Lines, line => line.Level == LogLevel.Warning && line.Category.StartsWith("Cashlink.", StringComparison.Ordinal)
            && line.Text.Contains(words, StringComparison.Ordinal));

    protected static async Task AssertProblemAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        await AssertRefusedCleanlyAsync(answer);
    }

    /// <summary>Refused, with problem details and without a word about how the program is made.</summary>
    protected static async Task AssertRefusedCleanlyAsync(HttpResponseMessage answer)
    {
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((int)answer.StatusCode, JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32());
        foreach (var word in new[] { "Exception", "   at ", ".cs:", "Cashlink.Wizard", "System." })
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    /// <summary>What must not be seen anywhere at the end.</summary>
    protected IReadOnlyList<(string What, string Value)> Secrets => _secrets;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Assert.NotEmpty(Book.Lines);
        Book.AssertHoldsNone(_secrets);
        var torn = Book.Lines.Where(line => line.Category.StartsWith("Cashlink.", StringComparison.Ordinal) && line.Text.Any(char.IsControl)).Take(3);
        Assert.Empty(torn);
    }
}
