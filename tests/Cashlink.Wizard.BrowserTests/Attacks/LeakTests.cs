using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>
/// The published wizard with all of its log turned up, values, scopes and exceptions included, while somebody goes through the whole
/// flow with a browser. What they typed and what opens doors must not be in it.
/// </summary>
public sealed class LeakTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string Name = "Ottilie Kwiatkowska-Zimmermann";
    private const string Place = "Bad Schmiedeberg";
    private const string OwnAddress = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private readonly List<Visit> _visits = [];

    [Fact]
    public async Task WholeFlow_WithTheLogAtTrace_LeavesNoSecretAndNothingPersonalInIt()
    {
        var sandbox = EndsWithTheTest(await SandboxServer.StartAsync());
        var settings = new Dictionary<string, string> { ["Logging__Console__FormatterOptions__IncludeScopes"] = "true" };
        // For everything, for what the wizard's own settings turn down, and for one sink alone, which goes before both.
        foreach (var category in new[]
                 {
                     "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.SignalR", "Microsoft.AspNetCore.Routing",
                     "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Http.Connections", "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command", "System.Net.Http.HttpClient",
                 })
        {
            settings["Logging__LogLevel__" + category] = "Trace";
            settings["Logging__Console__LogLevel__" + category] = "Trace";
        }
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(await TestRun.Published, sandbox, settings));
        await sandbox.ConfigureAsync(new() { ["status_pace_ms"] = null, ["costs_document_delay_ms"] = 100 });
        var secrets = new List<(string What, string Value)>();

        await SurveyAsync(sandbox, wizard, secrets);
        await WholeFlowAsync(sandbox, wizard, secrets);
        // At its end the log is whole; what browsers say of the end is part of it.
        _visits.ForEach(visit => visit.ExpectLostServer());
        await wizard.TellToEndAsync();
        await wizard.WaitForExitAsync();

        var log = wizard.Output;
        Assert.True(log.Count(line => line.Contains("trce: ", StringComparison.Ordinal)) > 10, "The log was not turned up.");
        None(secrets.SelectMany(secret => log.Where(line => line.Contains(secret.Value, StringComparison.OrdinalIgnoreCase))
            .Take(2).Select(line => $"{secret.What}: {(line.Length > 700 ? line[..700] : line)}")));
    }

    /// <summary>Campaign 1: self-disclosure and survey.</summary>
    private async Task SurveyAsync(SandboxServer sandbox, WizardServer wizard, List<(string, string)> secrets)
    {
        var launched = await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, "en");
        var investor = await OpenAsync(launched, secrets);
        await investor.GoToAsync("signing");
        secrets.AddRange(Investor.GoodAnswers.Select(answer => ("survey answer", answer)));
        secrets.Add(("survey question", "known-instruments"));
    }

    /// <summary>Campaign 4: typed name and place; then an address of one's own, payment details, the withdrawal.</summary>
    private async Task WholeFlowAsync(SandboxServer sandbox, WizardServer wizard, List<(string, string)> secrets)
    {
        var launched = await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Biogas, "en");
        var investor = await OpenAsync(launched, secrets);
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        await investor.OpenDocumentsAsync();
        await investor.In("#acknowledge-name").PressSequentiallyAsync(Name);
        await investor.In("#acknowledge-place").FillAsync(Place);
        await investor.In("[data-action='acknowledge']").ClickAsync();
        await Expect(investor.In("[data-acknowledged]")).ToContainTextAsync(Name);
        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
        await investor.In("input[value='own']").CheckAsync();
        await investor.In("#wallet-address").FillAsync(OwnAddress);
        await investor.In("#wallet-address-end").FillAsync(OwnAddress[^6..]);
        await investor.ContinueToAsync("status");
        var session = await wizard.SessionAsync(launched.SessionId);
        await sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await investor.Page.ReloadAsync();
        await Expect(investor.In("[data-status='ACCEPTED']")).ToBeVisibleAsync();

        secrets.AddRange(
        [
            ("typed name", Name), ("a part of the typed name", "Kwiatkowska"), ("typed place", Place), ("wallet address", OwnAddress[2..]), ("partner key", "demo-partner-key"),
            ("client secret", "sandbox-secret"), ("name", "Erika"), ("surname", "Beispiel"), ("street", "Hafenstra"), ("birth date", "1980-02-29"), ("number of the passport", "L01X00T47"),
            ("IBAN of the issuer", "DE78100999000000060030"), ("header with a token", "Authorization: Bearer"), ("answer with a token", "access_token"),
        ]);
    }

    private async Task<Investor> OpenAsync(Launched launched, List<(string, string)> secrets)
    {
        secrets.Add(("launch link", launched.LaunchUrl.Split('/')[^1]));
        var investor = await EnterAsync(launched, "en");
        _visits.Add(investor.Visit);
        var cookie = Assert.Single(await investor.Visit.Context.CookiesAsync());
        secrets.Add(("cookie", cookie.Value.Split('.')[^1]));
        // A link that is tried once more is a line of the log; it must not be the link itself.
        await investor.Page.GotoAsync(launched.LaunchUrl);
        await investor.IsAtAsync("units");
        return investor;
    }
}
