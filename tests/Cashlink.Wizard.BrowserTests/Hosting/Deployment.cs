using System.Text.Json.Nodes;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A sandbox and a wizard that know each other.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    public static readonly Guid Solarpark = Guid.Parse("c0000000-0000-4000-8000-000000000001");

    public static readonly Guid Hafenkante = Guid.Parse("c0000000-0000-4000-8000-000000000002");

    public static readonly Guid SoldOut = Guid.Parse("c0000000-0000-4000-8000-000000000003");

    public static readonly Guid Biogas = Guid.Parse("c0000000-0000-4000-8000-000000000004");

    public static readonly Guid FirstInvestor = Guid.Parse("a0000000-0000-4000-8000-000000000001");

    private Deployment(SandboxServer sandbox, WizardServer wizard) => (Sandbox, Wizard) = (sandbox, wizard);

    public SandboxServer Sandbox { get; }

    public WizardServer Wizard { get; }

    /// <summary>Starts both. Statuses are set by hand, so that a test sees each of them.</summary>
    /// <param name="published">The folder with the published wizard.</param>
    /// <param name="costsDocumentDelay">How long the costs document is in the making, in milliseconds; the sandbox's default is a second and a half.</param>
    /// <param name="settings">Settings of the wizard beside the usual ones.</param>
    public static async Task<Deployment> StartAsync(string published, int costsDocumentDelay, IReadOnlyDictionary<string, string>? settings = null)
    {
        var sandbox = await SandboxServer.StartAsync();
        try
        {
            var wizard = await WizardServer.StartAsync(published, sandbox, settings);
            await sandbox.ConfigureAsync(new JsonObject { ["wizard_url"] = wizard.Address, ["status_pace_ms"] = null, ["costs_document_delay_ms"] = costsDocumentDelay });
            return new Deployment(sandbox, wizard);
        }
        catch
        {
            await sandbox.DisposeAsync();
            throw;
        }
    }

    /// <summary>The changing calls of one session, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedCall>> ChangesOfAsync(Guid sessionId)
    {
        var session = await Wizard.SessionAsync(sessionId);
        var ids = new[] { session.InvestorId, session.InvitationId, session.InvestmentId }.OfType<Guid>().ToList();
        // Making the investor is the test's own doing.
        return [.. (await Sandbox.CallsAsync()).Where(call => call.Changes && call.Concerns(ids) && !call.Path.Contains("/v2/investors/", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        await Wizard.DisposeAsync();
        await Sandbox.DisposeAsync();
    }
}
