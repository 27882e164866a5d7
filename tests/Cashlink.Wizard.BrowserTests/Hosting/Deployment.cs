using System.Text.Json.Nodes;
using Cashlink.Testing;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A sandbox and a wizard that know each other.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    public static readonly Guid Solarpark = Guid.Parse("c0000000-0000-4000-8000-000000000001");

    public static readonly Guid Hafenkante = Guid.Parse("c0000000-0000-4000-8000-000000000002");

    public static readonly Guid SoldOut = Guid.Parse("c0000000-0000-4000-8000-000000000003");

    public static readonly Guid Biogas = Guid.Parse("c0000000-0000-4000-8000-000000000004");

    public static readonly Guid FirstInvestor = Guid.Parse("a0000000-0000-4000-8000-000000000001");

    private Deployment(SandboxServer sandbox, WizardServer wizard, MailServer? mail) => (Sandbox, Wizard, _mail) = (sandbox, wizard, mail);

    private readonly MailServer? _mail;

    public SandboxServer Sandbox { get; }

    public WizardServer Wizard { get; }

    /// <summary>The mail server that the wizard's mails arrive at.</summary>
    public MailServer Mail => _mail ?? throw new InvalidOperationException("This deployment sends no mails.");

    /// <summary>Starts both. Statuses are set by hand, so that a test sees each of them.</summary>
    /// <param name="published">The folder with the published wizard.</param>
    /// <param name="costsDocumentDelay">How long the costs document is in the making, in milliseconds; the sandbox's default is a second and a half.</param>
    /// <param name="settings">Settings of the wizard beside the usual ones.</param>
    /// <param name="mail">The mail server that its mails go to; it ends with the deployment. Null: it sends none.</param>
    public static async Task<Deployment> StartAsync(
        string published, int costsDocumentDelay, IReadOnlyDictionary<string, string>? settings = null, MailServer? mail = null)
    {
        var sandbox = await SandboxServer.StartAsync();
        try
        {
            var wizard = await WizardServer.StartAsync(published, sandbox, new Dictionary<string, string>([.. settings ?? new Dictionary<string, string>(), .. SettingsFor(mail)]));
            await sandbox.ConfigureAsync(new JsonObject { ["wizard_url"] = wizard.Address, ["status_pace_ms"] = null, ["costs_document_delay_ms"] = costsDocumentDelay });
            return new Deployment(sandbox, wizard, mail);
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
        if (_mail is not null)
            await _mail.DisposeAsync();
    }

    private static IEnumerable<KeyValuePair<string, string>> SettingsFor(MailServer? mail) => mail is null ? [] :
    [
        new("Mail__Host", "127.0.0.1"),
        new("Mail__Port", mail.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("Mail__Security", "None"),
        new("Mail__From", "anlage@bank.example"),
    ];
}
