using Cashlink.Testing;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>A test with a real mail server. Mails are sent when the test says so.</summary>
public abstract class MailTest(SandboxFixture sandbox) : StageTest(sandbox)
{
    protected const string Lena = "lena.hoffmann@example.org";

    private MailServer? _server;

    protected MailServer Server => _server ?? throw new InvalidOperationException("The mail server is not started.");

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings => SettingsFor(Server);

    protected MailStore Mails => Stage.Services.GetRequiredService<MailStore>();

    internal static Dictionary<string, string?> SettingsFor(MailServer server) => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail:Security"] = "None",
        ["Mail:From"] = "anlage@bank.example",
        ["PublicUrl"] = "https://wizard.example",
    };

    public override async ValueTask InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    protected Task SendAsync() => Stage.Services.GetRequiredService<MailService>().RunOnceAsync();

    /// <summary>A signed session whose address is confirmed; nothing of it was sent yet.</summary>
    protected async Task<WizardState> ConfirmedAsync(WizardStep? at = null, string address = Lena)
    {
        var state = await Stage.AtStepAsync(at ?? WizardStep.Status);
        Assert.True(await state.GiveMailAsync(address));
        Assert.True(await Stage.Services.GetRequiredService<MailContactStore>().ConfirmAsync(await TokenAsync(state)));
        await state.RefreshAsync();
        return state;
    }

    protected async Task<string> TokenAsync(WizardState state) => (await Stage.Store.FindAsync(state.Session.Id))!.Mail!.Token;

    /// <summary>Cashlink reports a status, and the wizard reads it.</summary>
    protected async Task ReportAsync(WizardState state, string status)
    {
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);
        await state.ReadInvestmentAsync();
    }

    protected async Task<IReadOnlyList<MailRow>> RowsAsync()
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        return await context.Mails.AsNoTracking().OrderBy(row => row.CreatedAt).ThenBy(row => row.Kind).ToListAsync();
    }

    protected async Task<MailRow> RowAsync(MailKind kind) => Assert.Single(await RowsAsync(), row => row.Kind == kind);
}
